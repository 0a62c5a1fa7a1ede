import {useEffect, useState} from 'react'
import {measured} from './measured.ts'
import {typingPause} from './unsaved/typed-words.ts'
import {fingerprintOf, type Fingerprint} from './render/fingerprint.ts'

/** In milliseconds. Who types on waits for the words, and for no checksum of half a word. */
const PAUSE = 200

/**
 * A text's fingerprint, once the text has stayed the same for a moment.
 *
 * @returns The last one that is known, and whether it is of this very text.
 */
export const useFingerprint = (
  text: string,
): {readonly fingerprint: Fingerprint; readonly isCurrent: boolean} => {
  const [known, setKnown] = useState(() => ({text, fingerprint: fingerprintOf(text)}))
  const isCurrent = known.text === text
  useEffect(() => {
    if (isCurrent) return
    const subscription = typingPause(PAUSE).subscribe(() =>
      setKnown({text, fingerprint: measured('fingerprint', () => fingerprintOf(text))}),
    )
    return () => subscription.unsubscribe()
  }, [text, isCurrent])
  return {fingerprint: known.fingerprint, isCurrent}
}
