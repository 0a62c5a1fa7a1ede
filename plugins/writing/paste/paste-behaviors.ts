import {
  defineBehavior,
  effect,
  forward,
  raise,
  type Behavior,
  type SyntheticBehaviorEvent,
} from '@portabletext/editor/behaviors'
import {getActiveAnnotations, getFocusTextBlock, getMarkState} from '@portabletext/editor/selectors'
import {getPathSubSchema} from '@portabletext/editor/traversal'
import type {EditorSnapshot} from '@portabletext/editor'
import type {Destination, LeftBehind, PastedBlock} from './blocks.ts'
import {readClipboard} from './read-clipboard.ts'

/** The editor's own copies; they come through as they are. */
const OWN = 'application/x-portable-text'

/**
 * Pasting and dropping, with the clipboard read by us instead of the editor's own converter. Where blocks may go, how they join
 * the text around them, and undoing remain the editor's business.
 *
 * @param onLeftBehind - Told of what couldn't come along.
 */
export const pasteBehaviors = (onLeftBehind: (left: LeftBehind) => void): Behavior[] => {
  // Whether the paste to come was asked for by the key for plain text. Browsers then hide the page, but say nothing of the wish.
  const wish = {isPlain: false}
  return [
    defineBehavior({
      on: 'keyboard.keydown',
      guard: ({event}) => event.originEvent.key.toLowerCase() === 'v' || wish.isPlain,
      actions: [
        ({event}) => [
          effect(() => {
            const {key, shiftKey, ctrlKey, metaKey} = event.originEvent
            wish.isPlain = key.toLowerCase() === 'v' && shiftKey && (ctrlKey || metaKey)
          }),
          forward(event),
        ],
      ],
    }),
    defineBehavior({
      on: 'deserialize',
      guard: ({snapshot, event}) => {
        const {dataTransfer} = event.originEvent.originEvent
        if (dataTransfer.getData(OWN) !== '') return false
        const {blocks, left} = readClipboard(
          {html: dataTransfer.getData('text/html'), text: dataTransfer.getData('text/plain')},
          {
            destination: destinationIn(snapshot),
            isPlain: wish.isPlain,
            makeKey: snapshot.context.keyGenerator,
            parse: (html) => new DOMParser().parseFromString(html, 'text/html').body,
          },
        )
        return blocks.length > 0 && {blocks, left}
      },
      actions: [
        ({snapshot, event}, {blocks, left}) => [
          raise(asWords(snapshot, blocks) ?? asBlocks(blocks, event.originEvent)),
          effect(() => {
            wish.isPlain = false
            if (left.images + left.links > 0) onLeftBehind(left)
          }),
        ],
      ],
    }),
  ]
}

const destinationIn = (snapshot: EditorSnapshot): Destination => {
  const block = getFocusTextBlock(snapshot)
  const schema = block === undefined ? snapshot.context.schema : getPathSubSchema(snapshot, block.path)
  return schema.styles.some(({name}) => name === 'h2') ? 'body' : 'short'
}

/** Words without dress take on that of the place, so that pasting into a link or a quotation doesn't break it in two. */
const asWords = (
  snapshot: EditorSnapshot,
  blocks: readonly PastedBlock[],
): SyntheticBehaviorEvent | undefined => {
  const [block, ...others] = blocks
  if (block?._type !== 'block' || others.length > 0) return undefined
  const [span, ...rest] = block.children
  const isPlain = span?._type === 'span' && span.marks.length === 0 && rest.length === 0
  if (!isPlain || block.style !== 'normal' || block.listItem !== undefined) return undefined
  if (getFocusTextBlock(snapshot) === undefined) return undefined
  const names = new Set(snapshot.context.schema.decorators.map(({name}) => name))
  return {
    type: 'insert.span',
    text: span.text,
    decorators: (getMarkState(snapshot)?.marks ?? []).filter((mark) => names.has(mark)),
    annotations: getActiveAnnotations(snapshot).map(({_type: name, ...annotation}) => ({
      name,
      value: Object.fromEntries(Object.entries(annotation).filter(([field]) => field !== '_key')),
    })),
  }
}

const asBlocks = (
  blocks: readonly PastedBlock[],
  originEvent: Extract<SyntheticBehaviorEvent, {type: 'deserialize'}>['originEvent'],
): SyntheticBehaviorEvent => ({
  type: 'deserialization.success',
  mimeType: 'text/html',
  data: blocks.map((block) => ({...block})),
  originEvent,
})
