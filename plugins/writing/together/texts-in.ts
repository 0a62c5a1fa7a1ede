import {map, type Observable} from 'rxjs'
import {getValueAtPath, type Path, type RemoteSnapshotVersionEvent} from 'sanity'

/** A text that the lake has, and whether it is what has become of the one before. */
export interface Text {
  readonly text: unknown
  readonly isNext: boolean
}

/** The text at a path of what the form shows, as the lake has it, at every change. */
export const textsIn = (events: Observable<RemoteSnapshotVersionEvent>, path: Path): Observable<Text> => {
  const documents: Partial<Record<string, unknown>> = {}
  return events.pipe(
    map((event) => {
      const had = shown(documents)
      documents[event.version] = event.type === 'snapshot' ? event.document : event.head
      const has = shown(documents)
      const isNext = event.type === 'remoteMutation' && Boolean(had) && Boolean(documents[event.version])
      return {text: getValueAtPath(has, path), isNext}
    }),
  )
}

const shown = ({version, draft, published}: Partial<Record<string, unknown>>): unknown =>
  version ?? draft ?? published
