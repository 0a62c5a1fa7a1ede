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

/** A change that puts letters where somebody wanted them. */
export interface Mending extends Change {
  /** What was wanted, with the letter before: where all of that is found, it isn't needed any more. */
  readonly wanted: readonly string[]
}

/**
 * What is to be done to a text that was to become another one by what somebody put in, and became a third: what came to the wrong
 * place goes to the right one, and what is missing comes back.
 */
export const mending = (from: string, to: string, became: string, run?: Run): Mending => {
  const [want, have] = [changeOf(from, to, run), changeOf(from, became)]
  const put: string[] = ['']
  const kept: boolean[] = []
  const wanted: string[] = []
  const add = (letters: string) => put.push((put.pop() ?? '') + letters)
  const goOn = (isKept: boolean) => {
    kept.push(isKept)
    put.push('')
  }
  let place = 0
  for (const [at, there] of have.put.entries()) {
    const missing = want.put[at] ?? ''
    const isRight = missing === there
    if (!isRight) {
      add(missing)
      if (missing !== '') wanted.push(to.slice(Math.max(0, place - 2), place + missing.length))
    }
    Array.from({length: there.length}).forEach(() => goOn(isRight))
    place += missing.length
    if (at === from.length) continue
    if (want.kept[at] === true) place += 1
    if (have.kept[at] === true) goOn(want.kept[at] === true)
    else if (want.kept[at] === true) add(from.charAt(at))
  }
  return {put, kept, wanted}
}

/** A text mended that has become another one since; what the person has put behind letters that move goes with them. */
export const mended = (from: string, now: string, {put, kept}: Mending, run?: Run): string => {
  const since = changeOf(from, now, run)
  const first = firstBehind(from, since, run)
  const there = put.findIndex((letters) => letters !== '')
  const behind = kept.lastIndexOf(false) + 1
  const following = since.put[behind] ?? ''
  const goes = there !== -1 && behind > 0 && following !== '' && first(behind) === 'ours'
  const mend = {kept, put: put.map((letters, at) => (goes && at === there ? letters + following : letters))}
  const rest = {kept: since.kept, put: since.put.map((letters, at) => (goes && at === behind ? '' : letters))}
  return merged(from, rest, mend, (at) => (first(at) === 'ours' ? 'theirs' : 'ours'))
}
