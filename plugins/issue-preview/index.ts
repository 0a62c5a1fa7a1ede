import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {FormWatch} from './form-watch.tsx'
import en from './locale/en.ts'
import {previewNamespace} from './locale/messages.ts'

/** The issue preview: what its views need of the Studio. The views themselves are the desk's to place. */
export const issuePreview = definePlugin({
  name: 'issue-preview',
  form: {components: {input: FormWatch}},
  i18n: {
    bundles: [defineLocaleResourceBundle({locale: 'en-US', namespace: previewNamespace, resources: en})],
  },
})
