import type {InputProps} from 'sanity'
import {FormWatch, isForm} from './form-watch.tsx'
import {MarkedInput} from './marks/marked-input.tsx'

/** Around every input of every form: the outermost tells the previews of its form, texts get their findings marked. */
export const PreviewedInput = (props: InputProps) =>
  isForm(props) ? (
    <>
      <FormWatch form={props} />
      {props.renderDefault(props)}
    </>
  ) : (
    <MarkedInput {...props} />
  )
