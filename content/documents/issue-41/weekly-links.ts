import {p} from '../../writing/blocks.ts'
import {em, link} from '../../writing/pieces.ts'
import {weeklyLink} from '../weekly-link.ts'

export const weeklyLinks41 = [
  weeklyLink('foundry-furnaces', {
    symbol: '🔥',
    headline: 'A foundry keeps its furnaces lit',
    shortLabel: 'a stubborn foundry',
    url: 'https://courrier-des-forges.example.com/fonderie-fours',
    source: 'meuse-courier',
    body: [
      p`The last large castings shop on its stretch of river had been told to switch to electric furnaces or close.
        Its owners, mostly its own foremen since a buyout, have done neither, and explain with a pencil and an old
        gas bill why they can wait for the price of power to come down.`,
    ],
  }),
  weeklyLink('cable-tower', {
    symbol: '🔌',
    headline: 'Cable plant to build a second tower',
    shortLabel: 'a taller cable tower',
    url: 'https://baltic-wire.example.com/cable-tower',
    source: 'baltic-wire',
    body: [
      p`Undersea cable is insulated in towers, because it must hang straight while the plastic cures. There are few
        such towers, and a second one on the Baltic would add a tenth to what Europe can make. The planning office
        asked whether it could be a little shorter.`,
    ],
  }),
  weeklyLink('berths-18', {
    symbol: '⚓',
    headline: 'Ships wait again, but not where you think',
    shortLabel: 'ships at anchor',
    url: 'https://freight-ledger.example.com/berths/2026-18',
    source: 'freight-ledger',
    body: [
      p`The weekly count finds the queues gone from the big container ports and back at the small ones that handle
        steel coil and project cargo. A transformer, it turns out, needs a quay that can bear it.`,
    ],
  }),
  weeklyLink('electrical-steel', {
    symbol: '🧲',
    headline: 'Where the next electrical steel will come from',
    shortLabel: 'electrical steel',
    url: 'https://steel-sheet.example.com/ja/2026/electrical',
    source: 'steel-sheet-review',
    body: [
      p`A sober tour of investment plans, mill by mill. Of the new lines announced since 2023, the authors find
        fewer than half under construction, and only two whose annealing furnaces have been ordered. The sober part
        is that they name them.`,
    ],
  }),
  weeklyLink('delivery-times', {
    symbol: '⏳',
    headline: 'How long it takes to be delivered anything',
    shortLabel: 'waiting in numbers',
    url: 'https://industrial-statistics.example.org/delivery-times/2026-q1',
    source: 'industrial-statistics',
    body: [
      p`The institute’s quarterly series covers sixty kinds of ${em('investment goods')}, from presses to pumps. Its
        ${link('method paper', 'https://industrial-statistics.example.org/delivery-times/method')} is a model of
        candour about what a quoted date is worth.`,
    ],
  }),
]
