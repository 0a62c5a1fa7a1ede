import type {ComponentType} from 'react'
import {defineLocaleResourceBundle, definePlugin, type SchemaTypeDefinition} from 'sanity'
import {FocusedText} from './focus/focused-text.tsx'
import {withDecoratorIcons} from './decorator-icons.tsx'
import {writingNamespace} from './locale/messages.ts'
import {StillStatus} from './still-status.tsx'
import {BodyTextPlugins, ShortTextPlugins} from './text-plugins.tsx'

/** Writing: what the editor of running text can do beyond the Studio's own. */
export const writing = definePlugin({
  name: 'writing',
  studio: {components: {layout: StillStatus}},
  form: {components: {input: FocusedText}},
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: writingNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})

/**
 * The content model with the editor's plugins in its texts. The model itself knows of no components, so that whatever reads it
 * needs no browser.
 */
export const withWriting = (types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] =>
  types.map((type) => {
    const plugins = pluginsOf[type.name]
    if (plugins === undefined || !('of' in type)) return type
    return Object.assign({}, type, {
      components: {portableText: {plugins}},
      of: withDecoratorIcons(type.of),
    })
  })

const pluginsOf: Readonly<Record<string, ComponentType<never>>> = {
  bodyText: BodyTextPlugins,
  shortText: ShortTextPlugins,
}
