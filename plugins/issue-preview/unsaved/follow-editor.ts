import {changedWords, type ChangedWords} from './changed-words.ts'

/** As much of an editor as is needed to follow it. */
export interface FollowedEditor {
  readonly on: (
    type: 'patch' | 'mutation' | 'value changed',
    listener: () => void,
  ) => {readonly unsubscribe: () => void}
  readonly getSnapshot: () => {readonly context: {readonly value: readonly unknown[]}}
}

/** What there is to say of a text: what has become of it, or that its form has it all. */
export type Said = Written | 'saved'

interface Written {
  /** `undefined` where nothing is written. */
  readonly blocks: readonly unknown[] | undefined
  /** Where nothing has changed but the words of one span, those. */
  readonly words: ChangedWords | undefined
}

/**
 * In milliseconds. A form that was told of a change has it well before; until then it would show what was before the change.
 */
const LINGERING = 500

/**
 * Says at once what a text has become with each change that a person makes in its editor, and that the form has it once it does.
 *
 * @returns How to stop.
 */
export const followEditor = (editor: FollowedEditor, say: (said: Said) => void): (() => void) => {
  let isTold = false
  let last = editor.getSnapshot().context.value
  let handedOver: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    clearTimeout(handedOver)
    say('saved')
  }
  const subscriptions = [
    editor.on('patch', () => {
      clearTimeout(handedOver)
      if (isTold) return
      isTold = true
      // One change makes several patches.
      queueMicrotask(() => {
        isTold = false
        const {value} = editor.getSnapshot().context
        const words = changedWords(last, value)
        last = value
        say({blocks: writtenIn(value), words})
      })
    }),
    editor.on('mutation', () => {
      clearTimeout(handedOver)
      handedOver = setTimeout(settle, LINGERING)
    }),
    // The form has given the editor another text, which it does only once it has heard of everything.
    editor.on('value changed', () => {
      last = editor.getSnapshot().context.value
      settle()
    }),
  ]
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe()
    settle()
  }
}

/** An editor without a text shows an empty paragraph, which isn't stored. */
const writtenIn = (blocks: readonly unknown[]): readonly unknown[] | undefined => {
  const [only] = blocks
  return blocks.length === 0 || (blocks.length === 1 && isEmpty(only)) ? undefined : blocks
}

const isEmpty = (block: unknown): boolean =>
  typeof block === 'object' &&
  block !== null &&
  'children' in block &&
  Array.isArray(block.children) &&
  block.children.every(
    (child: unknown) => typeof child === 'object' && child !== null && 'text' in child && child.text === '',
  )
