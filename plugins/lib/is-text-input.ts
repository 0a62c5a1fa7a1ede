import type {InputProps, PortableTextInputProps} from 'sanity'

/** Whether an input is one of running text. */
export const isTextInput = (props: InputProps): props is PortableTextInputProps =>
  props.schemaType.jsonType === 'array' &&
  props.schemaType.of.some(({jsonType, name}) => jsonType === 'object' && name === 'block')
