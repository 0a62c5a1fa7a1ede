import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {EditIcon} from '@sanity/icons/Edit'
import type {StructureBuilder, View, ViewBuilder} from 'sanity/structure'
import en from './locale/en.ts'
import {PreviewPane} from './preview-pane.tsx'

/** The preview's view, by which an address names it. */
export const PREVIEW = 'preview'

/** The form, and the preview beside it. */
export const viewsWithPreview = (S: StructureBuilder): (View | ViewBuilder)[] => [
  S.view.form().id('editor').title(en['view.form']).icon(EditIcon),
  S.view.component(PreviewPane).id(PREVIEW).title(en['view.preview']).icon(EyeOpenIcon),
]

/** In pixels: below, the Studio shows one pane at a time, and the last would hide the form. */
const ROOM_FOR_BOTH = 1000

/**
 * The views that are open at first: both where there is room for them, else the form.
 *
 * @param width - The window's, in pixels.
 */
export const panesWithPreview = (width: number): string[] =>
  width < ROOM_FOR_BOTH ? ['editor'] : ['editor', PREVIEW]
