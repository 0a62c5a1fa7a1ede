import type {PortableTextPluginsProps} from 'sanity'
import {PastePlugin} from './paste/paste-plugin.tsx'

type Plugins = PortableTextPluginsProps['plugins']

/** An essay's text. */
export const BodyTextPlugins = ({plugins, renderDefault}: PortableTextPluginsProps) => (
  <>
    {renderDefault({renderDefault, plugins: {...plugins, ...TABLES}})}
    <PastePlugin />
  </>
)

/** Paragraphs and lists alone. */
export const ShortTextPlugins = ({plugins, renderDefault}: PortableTextPluginsProps) => (
  <>
    {renderDefault({renderDefault, plugins})}
    <PastePlugin />
  </>
)

// Tables are the one plugin of the Studio's that is off unless asked for.
const TABLES = {table: {enabled: true}} satisfies Plugins
