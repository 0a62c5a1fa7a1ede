import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {explainedPublish} from './explained-publish.tsx'
import {publishableNamespace} from './locale/messages.ts'
import validationWords from './locale/validation-en.ts'

/** Says at the button, too, why a document can't be published. */
export const publishable = definePlugin({
  name: 'publishable',
  document: {
    actions: (actions) =>
      actions.map((action) => (action.action === 'publish' ? explainedPublish(action) : action)),
  },
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: publishableNamespace,
        resources: () => import('./locale/en.ts'),
      }),
      defineLocaleResourceBundle({locale: 'en-US', namespace: 'validation', resources: validationWords}),
    ],
  },
})
