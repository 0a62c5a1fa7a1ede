import type {PortableTextPluginsProps} from 'sanity'
import {markdownShortcuts} from './markdown-shortcuts.ts'
import {PastePlugin} from './paste/paste-plugin.tsx'
import {QuotationPlugin} from './quotation/quotation-plugin.tsx'
import {CaptionedTable} from './table/captioned-table.tsx'
import {TogetherPlugin} from './together/together-plugin.tsx'
import {LEFT_OUT} from './typography/studio-typography.ts'
import {TypographyPlugin} from './typography/typography-plugin.tsx'

type Plugins = PortableTextPluginsProps['plugins']

/** An essay's text. */
export const BodyTextPlugins = ({plugins, renderDefault}: PortableTextPluginsProps) => (
  <>
    {renderDefault({renderDefault, plugins: {...ours(plugins), ...TABLES}})}
    <Added />
  </>
)

/** Paragraphs and lists alone. */
export const ShortTextPlugins = ({plugins, renderDefault}: PortableTextPluginsProps) => (
  <>
    {renderDefault({renderDefault, plugins: ours(plugins)})}
    <Added />
  </>
)

const Added = () => (
  <>
    <TypographyPlugin />
    <PastePlugin />
    <QuotationPlugin />
    <TogetherPlugin />
  </>
)

const ours = (plugins: Plugins): Plugins => ({
  ...plugins,
  markdown: markdownShortcuts,
  typography: {...plugins.typography, disable: [...LEFT_OUT]},
})

// Tables are the one plugin of the Studio's that is off unless asked for.
const TABLES = {
  table: {
    enabled: true,
    containers: {
      table: {
        kind: 'container',
        type: 'table',
        arrayField: 'rows',
        render: (props) => <CaptionedTable {...props} />,
      },
    },
  },
} satisfies Plugins
