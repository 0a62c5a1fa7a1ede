import {excerpt} from '../text/excerpt.ts'
import type {LinkedWords} from '../text/passage.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** A space lost between a link and the word beside it. No spelling tool sees it: the parts are right, and so is the whole. */
export const linkEdges = textRule({
  id: 'preflight/link-edge',
  title: 'A space between a link and the next word',
  severity: 'error',
  help: 'Put the space back, or let the link have the whole word.',
  find: ({text, links}) => links.flatMap((link) => [...hitsAt(text, link)]),
})

function* hitsAt(text: string, {start, end}: LinkedWords): Generator<Hit> {
  for (const edge of [start, end]) {
    if (start === end || !touches.test(text.slice(edge - 1, edge + 1))) continue
    const extent = {start: edge - 1, end: edge + 1}
    yield {
      ...extent,
      says: `has a letter that touches the edge of a link in ${excerpt(text, extent)}`,
      actual: wordAround(text, edge),
      // On the far side of the edge, so that the space isn't part of the link.
      replace:
        edge === start
          ? {start: edge, end: edge, by: ' ', title: 'Insert a space'}
          : {start: edge, end: edge + 1, by: ` ${text.charAt(edge)}`, title: 'Insert a space'},
    }
  }
}

// Scripts that are written without spaces may touch.
const touches =
  /^[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]]{2}$/v

const wordAround = (text: string, at: number): string =>
  (/[\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0] ?? '') + (/^[\p{L}\p{N}]*/u.exec(text.slice(at))?.[0] ?? '')
