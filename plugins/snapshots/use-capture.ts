import {useEffect, useState} from 'react'
import {ExtractError} from '../../extract/extract-error.ts'
import {tidyText} from '../../extract/tidy-text.ts'
import {readFile} from './read-file.ts'

/** What a person has given so far. */
export interface Given {
  readonly pasted: string
  readonly file: File | undefined
  readonly isWholePage: boolean
}

/** What would be kept of it. */
export type Captured =
  | {readonly state: 'nothing'}
  | {readonly state: 'reading'}
  | {readonly state: 'read'; readonly text: string; readonly extractor: string}
  /** `message` is what an extractor says of a file; left out where something else went wrong. */
  | {readonly state: 'failed'; readonly message?: string}

/** Name of the extractor that people are, as the sample and older snapshots have it. */
const BY_HAND = 'by hand'

/** Reads what was given, anew whenever it changes. */
export const useCapture = ({pasted, file, isWholePage}: Given, language: string | undefined): Captured => {
  const [read, setRead] = useState<{file: File; isWholePage: boolean; captured: Captured}>()
  useEffect(() => {
    if (file === undefined) return undefined
    let isWanted = true
    const show = (captured: Captured) => {
      if (isWanted) setRead({file, isWholePage, captured})
    }
    readFile(file, isWholePage, language).then(
      ({text, extractor}) => show({state: 'read', text, extractor}),
      (error: unknown) => {
        show({state: 'failed', ...(error instanceof ExtractError && {message: error.message})})
      },
    )
    return () => {
      isWanted = false
    }
  }, [file, isWholePage, language])
  if (file !== undefined)
    return read?.file === file && read.isWholePage === isWholePage ? read.captured : {state: 'reading'}
  const text = tidyText(pasted)
  return text === '' ? {state: 'nothing'} : {state: 'read', text, extractor: BY_HAND}
}
