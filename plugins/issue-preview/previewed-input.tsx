import type {InputProps} from 'sanity'
import {isTextInput} from '../lib/is-text-input.ts'
import {FormWatch, isForm} from './form-watch.tsx'
import {MarkedText} from './marks/marked-text.tsx'
import {PlacedText} from './unsaved/placed-text.tsx'

/** Around every input of every form: the outermost tells the previews of its form, texts of what is typed in them. */
export const PreviewedInput = (props: InputProps) => {
  if (isForm(props))
    return (
      <>
        <FormWatch form={props} />
        {props.renderDefault(props)}
      </>
    )
  return isTextInput(props) ? (
    <PlacedText path={props.path}>
      <MarkedText {...props} />
    </PlacedText>
  ) : (
    props.renderDefault(props)
  )
}
