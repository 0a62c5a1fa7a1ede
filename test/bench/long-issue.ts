/** The size of issue that promises of speed are made for. */
export const LONG_ISSUE = {words: 3000, links: 20} as const

interface Stored {
  readonly _id: string
  readonly [field: string]: unknown
}

/**
 * An issue and its essay, with the essay's blocks and the issue's links repeated until there are as many as in `LONG_ISSUE`.
 *
 * @param issue - As stored, with links.
 * @param essay - The issue's essay, as stored, with a body.
 */
export const lengthened = <Issue extends Stored, Essay extends Stored>(
  issue: Issue,
  essay: Essay,
): {readonly issue: Issue; readonly essay: Essay} => ({
  issue: {
    ...issue,
    weeklyLinks: repeated(issue['weeklyLinks'], (links) => links.length >= LONG_ISSUE.links).slice(
      0,
      LONG_ISSUE.links,
    ),
  },
  essay: {...essay, body: repeated(essay['body'], (body) => wordsIn(body) >= LONG_ISSUE.words)},
})

/** The id of the first document that a list refers to. */
export const firstRef = (list: unknown): string => {
  const [entry] = entriesOf(list)
  return entry !== undefined && '_ref' in entry ? String(entry._ref) : ''
}

const entriesOf = (list: unknown): readonly object[] =>
  Array.isArray(list)
    ? list.filter((entry: unknown): entry is object => typeof entry === 'object' && entry !== null)
    : []

const repeated = (list: unknown, isEnough: (entries: readonly object[]) => boolean): readonly object[] => {
  const entries = entriesOf(list)
  let all: readonly object[] = entries
  for (let round = 1; !isEnough(all) && round < 50; round += 1) {
    all = [...all, ...entries.map((entry, at) => ({...entry, _key: `r${String(round)}-${String(at)}`}))]
  }
  return all
}

/** Enough of a count: words of spans, wherever they are. */
const wordsIn = (body: readonly object[]): number =>
  [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].reduce(
    (sum, [, text = '']) => sum + text.split(/\s+/).filter(Boolean).length,
    0,
  )
