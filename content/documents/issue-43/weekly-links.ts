import {p} from '../../writing/blocks.ts'
import {foreign, sub} from '../../writing/pieces.ts'
import {weeklyLink} from '../weekly-link.ts'

export const weeklyLinks43 = [
  weeklyLink('scraping-school', {
    symbol: '📏',
    headline: 'A school for flatness',
    shortLabel: 'a school for flatness',
    url: 'https://machine-tool-weekly.example.com/ja/scraping-school',
    source: 'machine-tool-weekly',
    body: [
      p`Four rival makers share one teacher and one cold room. The course lasts two years and ends with a test that
        is done in the dark: ${foreign('手の目', 'ja')}, the eyes of the hand, must find a hollow of three microns.`,
    ],
  }),
  weeklyLink('orders-2029', {
    symbol: '⚡',
    headline: 'Order books that end in 2029',
    shortLabel: 'full order books',
    url: 'https://grid-equipment.example.com/2026/04/orders-to-2029',
    source: 'grid-equipment-daily',
    body: [
      p`The interview behind our first essay of the month. Worth reading for what it says on winders, who take three
        years to train and are being hired away by makers of electric motors.`,
    ],
  }),
  weeklyLink('green-steel-gas', {
    symbol: '🏭',
    headline: 'Direct reduction, indirectly',
    shortLabel: 'a plant without its gas',
    url: 'https://baltic-wire.example.com/direct-reduction',
    source: 'baltic-wire',
    body: [
      p`A plant built to make iron with hydrogen has started up on natural gas, emitting about half the
        CO${sub('2')} of a blast furnace and twice what its brochure said. The hydrogen is due when the sea cables
        are, and those wait for a tower.`,
    ],
  }),
  weeklyLink('berths-20', {
    symbol: '📦',
    headline: 'What is in the empty boxes',
    shortLabel: 'empty boxes',
    url: 'https://freight-ledger.example.com/berths/2026-20',
    source: 'freight-ledger',
    body: [
      p`Two in five containers that leave Europe by sea hold nothing. A proposal to fill them with scrap, which the
        receiving ports would like and the shredders would not, gets a fair hearing.`,
    ],
  }),
  weeklyLink('spares-in-common', {
    symbol: '🔧',
    headline: 'Spares in common, on a small scale',
    shortLabel: 'shared spares',
    url: 'https://resilience-board.example.org/papers/cooperative-spares',
    source: 'resilience-board',
    body: [
      p`How seven rural cooperatives came to own three transformers between them, keep them in a barn, and argue
        about the paint. A pleasure to read, which can be said of few annexes.`,
    ],
  }),
  weeklyLink('foundry-orders', {
    symbol: '⚒️',
    headline: 'The foundry again',
    shortLabel: 'news of a foundry',
    url: 'https://courrier-des-forges.example.com/fonderie-commandes',
    source: 'meuse-courier',
    body: [
      p`A fortnight after our note on the castings shop that kept its furnaces, it has an order from a maker of
        grinding machines, for beds that weigh nine tonnes and must rest for a year before they are cut.`,
    ],
  }),
]
