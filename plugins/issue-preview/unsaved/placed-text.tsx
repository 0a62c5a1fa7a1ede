import {useMemo, type ReactNode} from 'react'
import {getPublishedId, pathToString, stringToPath, useFormValue, type Path} from 'sanity'
import {TextPlaceContext, type TextPlace} from './text-place.ts'

/** A text's input, with its place known to the plugins of its editor. */
export const PlacedText = ({path, children}: {readonly path: Path; readonly children: ReactNode}) => {
  const id = useFormValue(ID)
  const name = pathToString(path)
  const place = useMemo<TextPlace | undefined>(
    () =>
      typeof id === 'string' ? {documentId: getPublishedId(id), path: stringToPath(name), name} : undefined,
    [id, name],
  )
  return <TextPlaceContext value={place}>{children}</TextPlaceContext>
}

const ID: ['_id'] = ['_id']
