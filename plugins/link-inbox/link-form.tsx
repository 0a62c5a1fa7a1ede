import {Stack} from '@sanity/ui'
import {getPublishedId, type ObjectInputProps} from 'sanity'
import {LinkPlaceCard} from './link-place.tsx'

/** A weekly link's form, under where the link is. */
export const LinkForm = (props: ObjectInputProps) => {
  const id: unknown = props.value?.['_id']
  // Before the first word is typed there is nothing that could be put anywhere.
  const exists = typeof id === 'string' && props.value?.['_createdAt'] !== undefined
  return (
    <Stack gap={5}>
      {exists && <LinkPlaceCard linkId={getPublishedId(id)} />}
      {props.renderDefault(props)}
    </Stack>
  )
}
