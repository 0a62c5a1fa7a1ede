import type {Verdict} from '../../../newsletter/quotes/records.ts'

/** What a key does on the desk. */
export type KeyAction =
  | {readonly kind: 'move'; readonly step: 1 | -1}
  | {readonly kind: 'verdict'; readonly verdict: Verdict}
  | {readonly kind: 'note'}

/** The keys, in the order in which they are explained. */
export const KEYS = [
  {key: 'j', label: 'keys.next', action: {kind: 'move', step: 1}},
  {key: 'k', label: 'keys.previous', action: {kind: 'move', step: -1}},
  {key: 'v', label: 'keys.verified', action: {kind: 'verdict', verdict: 'verified'}},
  {key: 'n', label: 'keys.needsChange', action: {kind: 'verdict', verdict: 'needsChange'}},
  {key: 'd', label: 'keys.disputed', action: {kind: 'verdict', verdict: 'disputed'}},
  {key: 'c', label: 'keys.cannotVerify', action: {kind: 'verdict', verdict: 'cannotVerify'}},
  {key: 'm', label: 'keys.note', action: {kind: 'note'}},
] as const satisfies readonly {readonly key: string; readonly label: string; readonly action: KeyAction}[]

/** A key as the browser tells of it. */
interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Whether it was pressed before and is still held down. */
  readonly repeat: boolean
}

/** What a pressed key is for; keys with Ctrl, Alt and the like are the browser's, and one press is one verdict at most. */
export const actionOf = ({key, ctrlKey, metaKey, altKey, repeat}: Pressed): KeyAction | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined
  const action = KEYS.find((one) => one.key === key.toLowerCase())?.action
  return repeat && action?.kind === 'verdict' ? undefined : action
}

/** Whether somebody is writing there, so that letters are letters. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable=true]') !== null
