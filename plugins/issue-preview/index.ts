import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {ChecksBadge} from './checks/checks-badge.ts'
import en from './locale/en.ts'
import {previewNamespace} from './locale/messages.ts'
import {PreviewLayout} from './preview-layout.tsx'
import {PreviewedInput} from './previewed-input.tsx'
import {WithUnsavedWords} from './unsaved/unsaved-words.tsx'

/** The issue preview: what its views need of the Studio. The views themselves are the desk's to place. */
export const issuePreview = definePlugin({
  name: 'issue-preview',
  document: {
    components: {unstable_layout: PreviewLayout},
    badges: (badges, {schemaType}) => (schemaType === 'issue' ? [...badges, ChecksBadge] : badges),
  },
  form: {components: {input: PreviewedInput, portableText: {plugins: WithUnsavedWords}}},
  i18n: {
    bundles: [defineLocaleResourceBundle({locale: 'en-US', namespace: previewNamespace, resources: en})],
  },
})
