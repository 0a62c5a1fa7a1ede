import {p, text} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {figure} from '../../writing/figure.ts'
import {em} from '../../writing/pieces.ts'
import {reference, references} from '../../writing/reference.ts'
import {motherMachines} from './essay.ts'
import {weeklyLinks43} from './weekly-links.ts'

const issue = document('issue', 'issue-43', {
  number: 43,
  title: 'The Machines That Make the Machines',
  slug: slug('the-machines-that-make-the-machines'),
  subject: 'Flatter than any machine can make it',
  preheader: 'On precision and how it is handed down, with a school for flatness and a foundry’s return',
  datePublished: '2026-05-21T04:30:00Z',
  status: 'ready',
  cover: figure('spindle.png', {
    alt: 'Line drawing of a grinding spindle in section, with its bearings, shaft and wheel, and a row of dimension lines.',
    caption: 'Most of the money is in the bearings.',
    credit: 'credit-own-drawing',
  }),
  essays: references(motherMachines._id),
  weeklyLinks: references(...weeklyLinks43.map(({_id}) => _id)),
  contentsOverride: [
    {
      _type: 'contentsOverride',
      _key: 'links',
      label: 'Also this week',
      teaser: 'Six links, from a cold room to an empty box.',
    },
  ],
  corrections: [
    {
      _type: 'correction',
      _key: 'college',
      date: '2026-05-18',
      corrects: reference('essay-port-factory'),
      text: text(
        p`The college at Port Gannet was founded by a maker of ${em('tinplate')}, as we wrote, but in 1912, not in
          1911. The page in the archive now says so. A reader sent us a picture of the foundation stone.`,
      ),
    },
  ],
})

export const issue43 = [issue, motherMachines, ...weeklyLinks43]
