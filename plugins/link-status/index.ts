import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {linkStatusNamespace} from './locale/messages.ts'
import {StatusBadge} from './status-badge.ts'

/** Shows on sources what came of asking for their pages. */
export const linkStatus = definePlugin({
  name: 'link-status',
  document: {
    badges: (badges, {schemaType}) => (schemaType === 'source' ? [...badges, StatusBadge] : badges),
  },
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: linkStatusNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})
