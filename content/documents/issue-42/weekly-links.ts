import {p} from '../../writing/blocks.ts'
import {foreign, quoted, strong} from '../../writing/pieces.ts'
import {weeklyLink} from '../weekly-link.ts'

export const weeklyLinks42 = [
  weeklyLink('berths-19', {
    symbol: '🚢',
    headline: 'A canal closes for a week and few notice',
    shortLabel: 'a quiet canal',
    url: 'https://freight-ledger.example.com/berths/2026-19',
    source: 'freight-ledger',
    body: [
      p`Three years ago it would have been front-page news. This time the carriers had the detour in their
        timetables before the dredgers arrived. The ledger does the sums on what the spare ships cost, and who pays.`,
    ],
  }),
  weeklyLink('remote-quay', {
    symbol: '🏗️',
    headline: 'Five years of empty crane cabins',
    shortLabel: 'empty cabins',
    url: 'https://harbour-machinery.example.com/ja/remote-five-years',
    source: 'harbour-machinery',
    body: [
      p`The report that our essay draws on deserves to be read whole, not least for its account of
        ${strong('the wind')}: on gusty days the plan for one person to mind three cranes quietly becomes one for
        two.`,
    ],
  }),
  weeklyLink('apprentices', {
    symbol: '🛠️',
    headline: 'Who still trains',
    shortLabel: 'training workshops',
    url: 'https://werkstatt-und-markt.example.com/lehrwerkstaetten',
    source: 'workshop-and-market',
    body: [
      p`German firms with fewer than fifty people train more apprentices per head than the large ones, and lose more
        than half of them to those same large ones on the day they qualify. A proposal to share the cost, under the
        name ${foreign('Ausbildungsumlage', 'de')}, returns every ten years and is returning now.`,
    ],
  }),
  weeklyLink('local-content', {
    symbol: '📐',
    headline: 'The small print of forty per cent',
    shortLabel: 'local content',
    url: 'https://gazette.example.org/sahl/free-zone-regulation',
    source: 'free-zone-law',
    body: [
      p`Twenty-two articles, in a clear official English. Article 13 lets the authority extend every deadline once;
        the fines in article 14 turn out to be the duties one would have paid anyway.`,
    ],
  }),
  weeklyLink('harithi-interview', {
    symbol: '🎙️',
    headline: 'The chair of a free zone, unguarded',
    shortLabel: 'a frank chair',
    url: 'https://ports-herald.example.com/interview-harithi',
    source: 'ports-herald',
    body: [
      p`An hour’s conversation about streetlights, boilers and the patience of ministers. The zone lacks
        “${quoted('water, electricity and people', 'three-things', {use: 'link'})}”, its chair says, and then says
        which ministry owes her each.`,
    ],
  }),
]
