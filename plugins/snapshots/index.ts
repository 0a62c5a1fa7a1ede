import {defineLocaleResourceBundle, definePlugin, type DocumentActionsResolver} from 'sanity'
import {CaptureText} from './capture-action.tsx'
import {snapshotsNamespace} from './locale/messages.ts'

/** Captures what sources say, and keeps it as it is. */
export const snapshots = definePlugin({
  name: 'snapshots',
  document: {
    actions: (actions, context) => withCapture(readOnly(actions, context), context),
    newDocumentOptions: (templates) => templates.filter(({templateId}) => templateId !== 'sourceSnapshot'),
  },
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: snapshotsNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})

/** A snapshot is looked at, and deleted where nothing rests on it; nothing else is done to it. */
const readOnly: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'sourceSnapshot'
    ? actions.filter(({action}) => action === 'delete' || action === 'publish')
    : actions

/** After publishing, before what is rarer. */
const withCapture: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'source' ? [...actions.slice(0, 1), CaptureText, ...actions.slice(1)] : actions
