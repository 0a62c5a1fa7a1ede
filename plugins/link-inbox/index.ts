import {defineLocaleResourceBundle, definePlugin, isObjectInputProps} from 'sanity'
import {createElement} from 'react'
import {LinkForm} from './link-form.tsx'
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
      input: (props) =>
        props.schemaType.name === 'weeklyLink' && props.path.length === 0 && isObjectInputProps(props)
          ? createElement(LinkForm, props)
          : props.renderDefault(props),
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
