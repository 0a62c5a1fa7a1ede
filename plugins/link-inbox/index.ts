import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {LinkInput} from './link-input.tsx'
import {linkInboxNamespace} from './locale/messages.ts'
import {MoveLink} from './move-action.ts'

/** Lets a link go from the inbox into an issue, and back. */
export const linkInbox = definePlugin({
  name: 'link-inbox',
  document: {
    // After publishing, before what is rarer.
    actions: (actions, {schemaType}) =>
      schemaType === 'weeklyLink' ? [...actions.slice(0, 1), MoveLink, ...actions.slice(1)] : actions,
  },
  form: {
    components: {
      input: LinkInput,
    },
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
