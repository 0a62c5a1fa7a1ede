import type {TableLabels, TableTokens} from '@portabletext/plugin-table/ui'
import {useTheme_v2} from '@sanity/ui'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'

/** The colours and measures of the Studio's theme under the names that the table plugin has for them, as the Studio's own table has them. */
export const useTableTokens = (): TableTokens => {
  const {color, font, radius, space} = useTheme_v2()
  return useMemo(
    () => ({
      '--pt-plugin-table-accent': color.focusRing,
      '--pt-plugin-table-bg': color.bg,
      '--pt-plugin-table-fg': color.fg,
      '--pt-plugin-table-border': color.border,
      '--pt-plugin-table-header-bg': color.muted.bg,
      '--pt-plugin-table-header-weight': String(font.text.weights.semibold),
      '--pt-plugin-table-selected-bg': `color-mix(in srgb, ${color.focusRing} ${color._dark ? '16' : '8'}%, transparent)`,
      '--pt-plugin-table-lane-bg': color.muted.bg,
      '--pt-plugin-table-lane-bg-hover': color.selectable.default.hovered.bg,
      '--pt-plugin-table-lane-icon': color.icon,
      '--pt-plugin-table-lane-icon-hover': color.fg,
      '--pt-plugin-table-handle-rest': color.border,
      '--pt-plugin-table-handle-bg': color.bg,
      '--pt-plugin-table-handle-dots': color.icon,
      '--pt-plugin-table-boundary-dot': color.border,
      '--pt-plugin-table-trash-bg': color.fg,
      '--pt-plugin-table-trash-fg': color.bg,
      '--pt-plugin-table-danger': color.button.default.critical.enabled.bg,
      '--pt-plugin-table-scrollbar': color.border,
      '--pt-plugin-table-scrollbar-hover': color.icon,
      '--pt-plugin-table-radius': `${String(radius[2])}px`,
      '--pt-plugin-table-cell-padding': `${String(space[2])}px ${String(space[3])}px`,
      '--pt-plugin-table-font-family': font.text.family,
    }),
    [color, font, radius, space],
  )
}

/** The Studio's own words for what is around a table. */
export const useTableLabels = (): Partial<TableLabels> => {
  const {t} = useTranslation()
  return useMemo(() => Object.fromEntries(LABELS.map((label) => [label, t(studioTableLabel(label))])), [t])
}

/** Where the Studio has a word for something of a table. */
export const studioTableLabel = (name: string): string => `inputs.portable-text.table.${name}`

const LABELS = [
  'add-column',
  'add-row',
  'column-handle',
  'delete-column',
  'delete-row',
  'insert-here',
  'row-handle',
] as const satisfies readonly (keyof TableLabels)[]
