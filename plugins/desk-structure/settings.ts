import type {DocumentActionsResolver, NewDocumentOptionsResolver} from 'sanity'

/** The one document of its type. */
export const NEWSLETTER_ID = 'newsletter'

/** There is one newsletter: it can't be copied, taken back or deleted. */
export const settingsActions: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'newsletter'
    ? actions.filter(({action}) => action !== 'delete' && action !== 'duplicate' && action !== 'unpublish')
    : actions

/** What nobody makes by hand: a second newsletter; checks, and who is to make one; claims, which are taken from what is printed. */
const notMadeByHand = new Set(['newsletter', 'quoteCheck', 'checkAssignment', 'claim', 'claimCheck'])

export const newDocuments: NewDocumentOptionsResolver = (templates) =>
  templates.filter(({templateId}) => !notMadeByHand.has(templateId))
