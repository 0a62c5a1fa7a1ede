import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {CorrectPrinted} from './correct-action.tsx'
import {correctionsNamespace} from './locale/messages.ts'

/** What may turn out wrong after it was printed. */
const CORRECTABLE = ['quote', 'source', 'weeklyLink']

/** Puts right what went out: finds every issue that printed it, and notes it on their pages. */
export const corrections = definePlugin({
  name: 'corrections',
  document: {
    // After publishing, before what is rarer.
    actions: (actions, {schemaType}) =>
      CORRECTABLE.includes(schemaType)
        ? [...actions.slice(0, 1), CorrectPrinted, ...actions.slice(1)]
        : actions,
  },
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: correctionsNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})
