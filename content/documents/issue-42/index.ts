import {p, text} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {figure} from '../../writing/figure.ts'
import {reference, references} from '../../writing/reference.ts'
import {portFactory} from './essay.ts'
import {weeklyLinks42} from './weekly-links.ts'

const issue = document('issue', 'issue-42', {
  number: 42,
  title: 'A Corridor with Streetlights',
  slug: slug('a-corridor-with-streetlights'),
  subject: 'Sixty licences or one bus',
  preheader: 'Why a port that moves three million boxes finds it hard to open one of them',
  datePublished: '2026-05-14T04:30:00Z',
  status: 'published',
  cover: figure('berths.png', {
    alt: 'Engraved plan of a harbour: a long quay with nine berths, five of them taken, and an empty grid of plots behind.',
    caption: 'Nine berths, and forty plots to let.',
    credit: 'credit-own-drawing',
  }),
  essays: references(portFactory._id),
  weeklyLinks: references(...weeklyLinks42.map(({_id}) => _id)),
  relatedReading: [
    {
      _type: 'relatedLink',
      _key: 'thirty-zones',
      title: 'Thirty Free Zones Compared',
      url: 'https://freight-ledger.example.com/reports/thirty-zones-summary',
      publisher: 'Freight Ledger',
      inLanguage: 'en',
    },
  ],
  contentsOverride: [
    {
      _type: 'contentsOverride',
      _key: 'essay',
      essay: reference(portFactory._id),
      label: 'Behind the quay',
      teaser: 'What nine cranes and fifteen years without tax can’t bring ashore.',
    },
  ],
  corrections: [
    {
      _type: 'correction',
      _key: 'winders',
      date: '2026-05-12',
      corrects: reference('issue-41'),
      text: text(
        p`The table of delivery times first gave the median for units above 500 MVA as 241 weeks. It is 214. The
          figures for the other classes were right.`,
      ),
    },
  ],
})

export const issue42 = [issue, portFactory, ...weeklyLinks42]
