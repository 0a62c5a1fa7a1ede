/** A paste: what was in the field, and what it put there. */
export interface Paste {
  readonly before: string
  readonly after: string
}

/** A key that is pressed, as far as it matters. */
interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * What a field holds once a key has undone the last paste, or done it again; `undefined` where the key does neither, or where what
 * is in the field isn't the paste's doing, and the browser knows better.
 */
export const pasteUndone = (
  paste: Paste | undefined,
  value: string,
  {key, ctrlKey, metaKey, shiftKey, altKey}: Pressed,
): string | undefined => {
  if (paste === undefined || altKey || !(ctrlKey || metaKey)) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z' && !shiftKey) return value === paste.after ? paste.before : undefined
  const isRedo = letter === 'z' || (letter === 'y' && ctrlKey)
  return isRedo && value === paste.before ? paste.after : undefined
}
