import {p, text, h2} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {draftReference, references} from '../../writing/reference.ts'
import {motherMachines} from '../issue-43/essay.ts'
import {weeklyLink} from '../weekly-link.ts'

const essayId = 'essay-helium'

/** Waits in the inbox: published, and in no issue. */
const inInbox = weeklyLink('tinplate-college', {
  symbol: '🎓',
  headline: 'A college that outlived its company',
  shortLabel: 'an old college',
  url: 'https://freight-ledger.example.com/features/gannet-college',
  source: 'freight-ledger',
  body: [
    p`Evening classes in sheet metal, full since before the first war, and a waiting list for the second year.`,
  ],
})

const essay = document('essay', `drafts.${essayId}`, {
  title: 'Helium, Briefly',
  slug: slug('helium-briefly'),
  label: 'Helium',
  teaser: 'A gas that nobody makes, and everybody loses.',
  authors: references('person-achterberg'),
  body: text(
    p`Helium is the only element that leaves. Let go of it and it rises through the air, and then through the top of
      the air, and is gone for good. Everything that is done with it, from cooling the magnets of scanners to
      purging the tanks of rockets, is done on the way out.`,
    h2`Where it comes from`,
    p`It is found in a few gas fields, by luck, and separated in fewer plants. Three of those closed for repairs in
      one spring. What happened next is what this essay is about, once it is written.`,
  ),
})

const issue = document('issue', 'drafts.issue-44', {
  number: 44,
  title: 'Helium, Briefly',
  slug: slug('helium-briefly'),
  subject: 'The element that leaves',
  datePublished: '2026-05-28T04:30:00Z',
  status: 'drafting',
  essays: [draftReference(essayId, 'essay', essayId)],
  weeklyLinks: references(inInbox._id),
})

/** Second thoughts on an essay that is published: they stand beside it until someone publishes them. */
const secondThoughts = {
  ...motherMachines,
  _id: `drafts.${motherMachines._id}`,
  title: 'The Machines That Make the Machines, Revised',
  teaser: 'Precision is inherited, this draft now says, except where it is scraped.',
}

export const issue44 = [inInbox, issue, essay, secondThoughts]
