import {askLocally, type StoredDocument, type Versions} from '../../plugins/issue-preview/live/ask-locally.ts'
import {framed} from '../../plugins/issue-preview/frame/framed.ts'
import {fingerprintOf} from '../../plugins/issue-preview/render/fingerprint.ts'
import {previewOf} from '../../plugins/issue-preview/render/preview-issue.ts'
import {medianTimes, type Benchmark} from './benchmark.ts'
import {storedArchive} from './generated-issue.ts'

const WORDS = 3000
const LINKS = 20
const PROMISED = 8

const benchmark: Benchmark = {
  name: 'preview',
  about: `what a keystroke costs the preview of an issue of ${String(WORDS)} words and ${String(LINKS)} links, outside of the browser`,
  run: async (log) => {
    const {documents, issueId} = longIssueDocuments()
    const {raw} = askLocally(documents, issueId, 'drafts')
    const preview = previewOf(raw)
    if (preview.findings.length > 0) throw new Error(JSON.stringify(preview.findings))
    const mail = preview.files['email.html']
    log(`mail of ${String(mail.length)} characters, ${String(preview.issue.issue.weeklyLinks.length)} links`)
    const show = (html: string) =>
      framed(html, {colours: 'light', withImages: true, imageAt: () => undefined})
    const whole = () => {
      const {files} = previewOf(askLocally(documents, issueId, 'drafts').raw)
      return fingerprintOf(files['email.html']).size + show(files['email.html']).length
    }
    const [all = 0, ask = 0, render = 0, sum = 0, origins = 0] = await medianTimes(
      [
        whole,
        () => askLocally(documents, issueId, 'drafts'),
        () => previewOf(raw),
        () => fingerprintOf(mail),
        () => previewOf(raw).originsIn('email.html'),
      ],
      {runs: 40, warmUp: 20},
    )
    return [
      {
        measure: 'query, contract, all files, checksum and frame',
        ours: all,
        unit: 'ms',
        target: {promise: `at most ${String(PROMISED)} ms`, kept: all <= PROMISED},
      },
      {measure: 'of which the query, of drafts', ours: ask, unit: 'ms'},
      {measure: 'of which contract and files', ours: render, unit: 'ms'},
      {measure: 'of which the checksum', ours: sum, unit: 'ms'},
      {measure: 'contract, files and where everything is from', ours: origins, unit: 'ms'},
    ]
  },
}

export default benchmark

/** A generated issue, its essay and its links repeated until they are long and many enough. */
const longIssueDocuments = (): {readonly documents: Map<string, Versions>; readonly issueId: string} => {
  const stored: StoredDocument[] = storedArchive(5).map((document) => ({...document}))
  const byId = new Map(stored.map((document) => [document._id, document]))
  const issue = stored.find(({_type, number}) => _type === 'issue' && number === 3)
  if (issue === undefined) throw new Error('The generated archive has no third issue.')
  const essay = byId.get(firstRef(issue['essays']))
  if (essay === undefined) throw new Error('The generated issue has no essay.')
  byId.set(essay._id, {...essay, body: repeated(essay['body'], (body) => wordsIn(body) >= WORDS)})
  byId.set(issue._id, {
    ...issue,
    weeklyLinks: repeated(issue['weeklyLinks'], (links) => links.length >= LINKS).slice(0, LINKS),
  })
  return {
    documents: new Map([...byId].map(([id, document]) => [id, {draft: null, published: document}])),
    issueId: issue._id,
  }
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

const firstRef = (list: unknown): string => {
  const [entry] = entriesOf(list)
  return entry !== undefined && '_ref' in entry ? String(entry._ref) : ''
}

/** Enough of a count: words of spans, wherever they are. */
const wordsIn = (body: readonly object[]): number =>
  [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].reduce(
    (sum, [, text = '']) => sum + text.split(/\s+/).filter(Boolean).length,
    0,
  )
