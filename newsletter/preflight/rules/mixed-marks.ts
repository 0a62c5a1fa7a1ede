import {textRule, type Hit} from '../text/text-rule.ts'
import {excerpt} from '../text/excerpt.ts'
import type {Passage} from '../text/passage.ts'
import {straightMarks} from '../text/straight-marks.ts'
import type {Subject} from '../subject.ts'

/** Straight quotation marks among curly ones: they come with pasted text. An issue that has only straight ones is let be. */
export const mixedMarks = textRule({
  id: 'preflight/mixed-marks',
  title: 'One kind of quotation marks',
  severity: 'warning',
  help: 'Take the curly mark, as everywhere else in the issue.',
  find: ({text, own, kind}, subject) =>
    kind !== 'name' && straight.test(own) && hasCurly(subject) ? hitsIn(own, text) : [],
})

function* hitsIn(own: Passage['own'], text: string): Generator<Hit> {
  const doubles = straightMarks(own)
  const singles = [...own.matchAll(apostrophes)].map(({index}) => index)
  for (const index of [...doubles, ...singles]) {
    const mark = own.charAt(index)
    const opens = /(?:^|[\s([{“‘—–-])$/.test(text.slice(Math.max(0, index - 1), index))
    const by =
      mark === '"' ? (opens ? '“' : '”') : opens && !/^\d\ds?\b/.test(text.slice(index + 1)) ? '‘' : '’'
    const extent = {start: index, end: index + 1}
    yield {
      ...extent,
      says: `has a straight mark in ${excerpt(text, extent)}`,
      actual: mark,
      expected: by,
      replace: {...extent, by, title: `Make it ${by}`},
    }
  }
}

const straight = /["']/
// Behind a digit it is a minute or a foot, unless a letter follows.
const apostrophes = /(?<!\d)'|'(?=\p{L})/gu

const known = new WeakMap<Subject, boolean>()

const hasCurly = (subject: Subject): boolean => {
  const answer = known.get(subject) ?? subject.passages.some(({own}) => /[“”‘’]/.test(own))
  known.set(subject, answer)
  return answer
}
