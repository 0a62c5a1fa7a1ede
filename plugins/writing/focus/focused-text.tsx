import {useLayoutEffect, useRef} from 'react'
import type {InputProps, PortableTextInputProps} from 'sanity'
import {isTextInput} from '../../lib/is-text-input.ts'
import {WithBetween} from '../together/between.tsx'
import {focusedPlace} from './focused-place.ts'
import {useName} from './use-name.ts'

/**
 * Around every input: where somebody is led into a text, to the address of a link or into a footnote, its words come into view; into a
 * table's caption, the cursor goes there. The Studio opens what belongs to words beside them, but hides it where they are out of
 * sight, and with it the field that one was led to; of a caption in a text it knows nothing.
 */
export const FocusedText = (props: InputProps) =>
  isTextInput(props) ? <Text {...props} /> : props.renderDefault(props)

const Text = (props: PortableTextInputProps) => {
  const frame = useRef<HTMLDivElement>(null)
  useName(frame, props.schemaType.title ?? '')
  const {path, hasField} = focusedPlace(props.value, props.focusPath) ?? {}
  useLayoutEffect(() => {
    if (path === undefined) return undefined
    return whenShown(frame, path, (element) => {
      element.scrollIntoView({block: 'nearest', behavior: 'instant'})
      if (hasField === true) element.querySelector('input')?.focus()
    })
  }, [path, hasField])
  return (
    <div ref={frame} style={CONTENTS}>
      <WithBetween {...props} />
    </div>
  )
}

const CONTENTS = {display: 'contents'}

/** In milliseconds. A text in a tab that has just been opened takes a while to be shown. */
const PATIENCE = 10_000

/** @returns What gives it up. */
const whenShown = (
  frame: {readonly current: HTMLElement | null},
  path: string,
  then: (element: Element) => void,
): (() => void) => {
  const start = performance.now()
  let request = 0
  const look = () => {
    const shown = [...(frame.current?.querySelectorAll('[data-pt-path]') ?? [])].find(
      (element) => element.getAttribute('data-pt-path') === path,
    )
    if (shown !== undefined) then(shown)
    else if (performance.now() - start < PATIENCE) request = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(request)
}
