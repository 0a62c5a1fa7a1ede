import {document, slug} from '../../writing/document.ts'
import {figure} from '../../writing/figure.ts'
import {references} from '../../writing/reference.ts'
import {transformerQueue} from './essay.ts'
import {weeklyLinks41} from './weekly-links.ts'

const issue = document('issue', 'issue-41', {
  number: 41,
  title: 'The Long Wait for a Transformer',
  slug: slug('the-long-wait-for-a-transformer'),
  subject: 'Four years for a grey box',
  preheader: 'What the queue for power transformers is made of, and five links for the weekend',
  datePublished: '2026-05-07T04:30:00Z',
  status: 'published',
  cover: figure('pylons.jpg', {
    alt: 'A row of lattice pylons walks away over misty hills before sunrise.',
    caption: 'The part of the grid that people notice.',
    credit: 'credit-drost',
    hotspot: {x: 0.34, y: 0.45, width: 0.5, height: 0.7},
  }),
  essays: references(transformerQueue._id),
  weeklyLinks: references(...weeklyLinks41.map(({_id}) => _id)),
})

export const issue41 = [issue, transformerQueue, ...weeklyLinks41]
