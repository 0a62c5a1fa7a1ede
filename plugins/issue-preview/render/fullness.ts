/** Gmail shows no more of a mail's HTML than this many bytes. Seen again and again, and written down nowhere by Google itself. */
const GMAIL_CUTS_AT = 102_400

/** From here on it is time to think of what to leave out. */
const NEARLY = 90_000

/** How a mail's HTML stands to what Gmail shows of it, and by how many bytes. */
export type Fullness = {readonly state: 'fine'} | {readonly state: 'nearly' | 'over'; readonly bytes: number}

export const fullnessOf = (size: number): Fullness => {
  if (size >= GMAIL_CUTS_AT) return {state: 'over', bytes: size - GMAIL_CUTS_AT + 1}
  return size >= NEARLY ? {state: 'nearly', bytes: GMAIL_CUTS_AT - 1 - size} : {state: 'fine'}
}
