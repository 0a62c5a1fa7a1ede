import {ArchiveIcon} from '@sanity/icons/Archive'
import {EditIcon} from '@sanity/icons/Edit'
import type {StructureBuilder, View, ViewBuilder} from 'sanity/structure'
import en from './locale/en.ts'
import {SnapshotsView} from './snapshots-view.tsx'

/** A source's form, and its snapshots behind it. */
export const viewsWithSnapshots = (S: StructureBuilder): (View | ViewBuilder)[] => [
  S.view.form().id('editor').title(en['view.form']).icon(EditIcon),
  S.view.component(SnapshotsView).id('snapshots').title(en['view.snapshots']).icon(ArchiveIcon),
]
