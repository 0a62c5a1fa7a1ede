import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {linkInboxNamespace} from './locale/messages.ts'
import {PutIntoIssue} from './put-into-issue.tsx'

/** Lets a link go from the inbox into an issue. */
export const linkInbox = definePlugin({
  name: 'link-inbox',
  document: {
    actions: (actions, {schemaType}) => (schemaType === 'weeklyLink' ? [...actions, PutIntoIssue] : actions),
  },
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: linkInboxNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})
