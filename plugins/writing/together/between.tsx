import type {Patch} from '@portabletext/editor'
import {createContext, useCallback, useLayoutEffect, useMemo, useRef} from 'react'
import type {PortableTextInputProps} from 'sanity'

/** The way from an editor to its form, and who stands in it. */
export interface Between {
  /** Where the text is in the document. */
  readonly path: PortableTextInputProps['path']
  readonly form: (patches: readonly Patch[]) => void
  /** Takes what the editor hands over; it goes to the form where nobody does. */
  handOver: ((patches: readonly Patch[]) => void) | undefined
}

/** As the Studio marks its own changes. */
const PATCH_TYPE = Symbol.for('sanity.patch')

export const BetweenContext = createContext<Between | undefined>(undefined)

/** Around the input of a text: lets something stand between its editor and its form. */
export const WithBetween = (props: PortableTextInputProps) => {
  const latest = useRef(props.onChange)
  useLayoutEffect(() => {
    latest.current = props.onChange
  }, [props.onChange])
  const {path} = props
  const between = useMemo<Between>(
    () => ({
      path,
      form: (patches) => latest.current(patches.map((patch) => ({...patch, patchType: PATCH_TYPE}) as never)),
      handOver: undefined,
    }),
    [path],
  )
  const onChange = useCallback<PortableTextInputProps['onChange']>(
    (change) => {
      if (between.handOver !== undefined && Array.isArray(change)) between.handOver(change)
      else latest.current(change)
    },
    [between],
  )
  return <BetweenContext value={between}>{props.renderDefault({...props, onChange})}</BetweenContext>
}
