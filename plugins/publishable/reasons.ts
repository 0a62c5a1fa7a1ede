import type {ValidationMarker} from 'sanity'

/** Why a document can't be published, one line each. */
export interface Reasons {
  readonly count: number
  /** The first few, with the names of the fields that they are about. */
  readonly lines: readonly string[]
  readonly more: number
}

/**
 * @param markers - What validation found; warnings don't stand in the way.
 * @param nameOf - A top-level field's name for editors.
 */
export const reasonsIn = (
  markers: readonly Pick<ValidationMarker, 'level' | 'path' | 'message'>[],
  nameOf: (field: string) => string,
): Reasons => {
  const errors = markers.filter(({level}) => level === 'error')
  const lines = errors.slice(0, SHOWN).map(({path, message}) => {
    const [field] = path
    return typeof field === 'string' ? `${nameOf(field)}: ${message}` : message
  })
  return {count: errors.length, lines, more: errors.length - lines.length}
}

/** As many as can be read in a tooltip. */
const SHOWN = 5
