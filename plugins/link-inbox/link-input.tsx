import {isObjectInputProps, isStringInputProps, useFormValue, type InputProps} from 'sanity'
import {AddressInput} from './address-input.tsx'
import {LinkForm} from './link-form.tsx'

/** The inputs of a weekly link that do more than the Studio's own; those of other documents are left alone. */
export const LinkInput = (props: InputProps) => {
  const type = useFormValue(['_type'])
  if (type !== 'weeklyLink') return props.renderDefault(props)
  if (props.path.length === 0 && isObjectInputProps(props)) return <LinkForm {...props} />
  if (props.path.length === 1 && props.path[0] === 'url' && isStringInputProps(props))
    return <AddressInput {...props} />
  return props.renderDefault(props)
}
