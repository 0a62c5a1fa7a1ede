import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {structureTool} from 'sanity/structure'
import en from './locale/en.ts'
import {deskNamespace} from './locale/messages.ts'
import studioWords from './locale/studio-en.ts'
import {newDocuments, settingsActions} from './settings.ts'
import {documentNode, structure} from './structure.ts'
import {signedIn} from './templates.ts'

/** The Studio's structure, by what people do. */
export const deskStructure = definePlugin({
  name: 'desk-structure',
  plugins: [structureTool({title: en.desk, structure, defaultDocumentNode: documentNode})],
  document: {actions: settingsActions, newDocumentOptions: newDocuments},
  schema: {templates: (ofTypes) => [...ofTypes, signedIn]},
  i18n: {
    bundles: [
      // Not loaded lazily: titles of panes are asked for before anything is shown.
      defineLocaleResourceBundle({locale: 'en-US', namespace: deskNamespace, resources: en}),
      defineLocaleResourceBundle({locale: 'en-US', namespace: 'structure', resources: studioWords}),
    ],
  },
})
