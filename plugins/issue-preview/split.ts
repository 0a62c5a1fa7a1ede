/** How much of both panes’ width the form has, as it is kept; nothing narrower than can be dragged back. */
export const parseShare = (kept: string | null): number | undefined => {
  const share = Number(kept)
  return kept !== null && share >= NARROWEST && share <= 1 - NARROWEST ? share : undefined
}

/** How much of both panes’ width the form has. */
export const shareOf = ([form, preview]: readonly [number, number]): number => form / (form + preview)

const NARROWEST = 0.1
