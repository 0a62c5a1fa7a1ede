import {DIFF_DELETE, DIFF_EQUAL, DIFF_INSERT, makeDiff, type Diff} from '@sanity/diff-match-patch'

/** Where somebody's last letters are. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** What makes one text of another. Of letters that could as well have been put a little more to the left, those in the run were. */
export const differenceOf = (from: string, to: string, run?: Run): Diff[] => {
  const diffs = makeDiff(from, to)
  if (run === undefined) return diffs
  let place = 0
  for (const [index, [kind, letters]] of diffs.entries()) {
    const [before, after] = [diffs[index - 1], diffs[index + 1]]
    if (
      kind === DIFF_INSERT &&
      before?.[0] === DIFF_EQUAL &&
      (after === undefined || after[0] === DIFF_EQUAL)
    ) {
      const by = stepsToTheLeft(before[1], letters, place - run.from)
      if (by > 0 && place - by + letters.length <= run.to) {
        const moved = before[1].slice(before[1].length - by)
        before[1] = before[1].slice(0, before[1].length - by)
        diffs[index] = [kind, (moved + letters).slice(0, letters.length)]
        if (after === undefined) diffs.push([DIFF_EQUAL, moved])
        else after[1] = (letters + after[1]).slice(letters.length - by)
        place -= by
      }
    }
    if (kind !== DIFF_DELETE) place += letters.length
  }
  return diffs.filter(([, letters]) => letters !== '')
}

const stepsToTheLeft = (before: string, letters: string, most: number): number => {
  const all = before + letters
  let by = 0
  while (by < most && by < before.length && all.at(-1 - by) === before.at(-1 - by)) by += 1
  return by
}

/** For every place between letters of a text what was put there, and for every letter whether it was kept. */
export interface Change {
  readonly put: readonly string[]
  readonly kept: readonly boolean[]
}

export const changeOf = (from: string, to: string, run?: Run): Change => {
  const put = Array.from({length: from.length + 1}, () => '')
  const kept = Array.from({length: from.length}, () => true)
  let at = 0
  for (const [kind, letters] of differenceOf(from, to, run)) {
    if (kind === DIFF_INSERT) {
      put[at] = (put[at] ?? '') + letters
      continue
    }
    if (kind === DIFF_DELETE) kept.fill(false, at, at + letters.length)
    at += letters.length
  }
  return {put, kept}
}

/** Whose letters come first where both put some at one place. */
export type First = 'ours' | 'theirs'

/** Ours where they go on behind the person's own letters. */
export const firstBehind = (from: string, our: Change, run: Run | undefined): ((at: number) => First) => {
  const places: number[] = []
  let place = 0
  for (const [at, put] of our.put.entries()) {
    places.push(place)
    place += put.length + (at < from.length && our.kept[at] === true ? 1 : 0)
  }
  return (at) => {
    const ours = places[at] ?? 0
    return run !== undefined && run.from < ours && ours <= run.to ? 'ours' : 'theirs'
  }
}

/** A text with two changes of it. What one of them put in is in it, what one of them took out isn't. */
export const merged = (from: string, ours: Change, theirs: Change, first: (at: number) => First): string =>
  ours.put
    .map((our, at) => {
      const their = theirs.put[at] ?? ''
      const isOursFirst = our !== '' && their !== '' && first(at) === 'ours'
      const isKept = at < from.length && ours.kept[at] === true && theirs.kept[at] === true
      return `${isOursFirst ? our + their : their + our}${isKept ? from.charAt(at) : ''}`
    })
    .join('')

/** What a change makes of a text, step by step. */
export const stepsOf = (from: string, {put, kept}: Change): Diff[] =>
  put
    .flatMap((letters, at): Diff[] => [
      [DIFF_INSERT, letters],
      [kept[at] === true ? DIFF_EQUAL : DIFF_DELETE, from.charAt(at)],
    ])
    .filter(([, letters]) => letters !== '')
    .reduce<Diff[]>((steps, [kind, letters]) => {
      const last = steps.at(-1)
      if (last?.[0] === kind) last[1] += letters
      else steps.push([kind, letters])
      return steps
    }, [])
