import {useLayoutEffect, useRef, type RefObject} from 'react'

/** What was drawn last, for what is done later: where it alone changes, nothing that reads it here is drawn anew. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
