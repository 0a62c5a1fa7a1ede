import {changeOf, firstBehind, merged, type Change, type Run} from './merge.ts'

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
