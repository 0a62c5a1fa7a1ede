import {askLocally, type StoredDocument, type Versions} from '../../plugins/issue-preview/live/ask-locally.ts'
import {framed} from '../../plugins/issue-preview/frame/framed.ts'
import {fingerprintOf} from '../../plugins/issue-preview/render/fingerprint.ts'
import {previewOf} from '../../plugins/issue-preview/render/preview-issue.ts'
import {medianTimes, type Benchmark} from './benchmark.ts'
import {storedArchive} from './generated-issue.ts'
import {firstRef, lengthened, LONG_ISSUE} from './long-issue.ts'

const PROMISED = 8

const benchmark: Benchmark = {
  name: 'preview',
  about: `what a keystroke costs the preview of an issue of ${String(LONG_ISSUE.words)} words and ${String(LONG_ISSUE.links)} links, outside of the browser`,
  run: async (log) => {
    const {documents, issueId} = longIssueDocuments()
    const {raw} = askLocally(documents, issueId, 'drafts')
    const preview = previewOf(raw)
    if (preview.findings.length > 0) throw new Error(JSON.stringify(preview.findings))
    const mail = preview.file('email.html').text
    log(`mail of ${String(mail.length)} characters, ${String(preview.issue.issue.weeklyLinks.length)} links`)
    const show = (html: string) =>
      framed(html, {colours: 'light', withImages: true, imageAt: () => undefined})
    const whole = () => {
      const {text} = previewOf(askLocally(documents, issueId, 'drafts').raw).file('email.html')
      return fingerprintOf(text).size + show(text).length
    }
    const [all = 0, ask = 0, render = 0, sum = 0, origins = 0] = await medianTimes(
      [
        whole,
        () => askLocally(documents, issueId, 'drafts'),
        () => previewOf(raw).file('email.html'),
        () => fingerprintOf(mail),
        () => previewOf(raw).originsIn('email.html'),
      ],
      {runs: 40, warmUp: 20},
    )
    return [
      {
        measure: 'query, contract, mail, checksum and frame',
        ours: all,
        unit: 'ms',
        target: {promise: `at most ${String(PROMISED)} ms`, kept: all <= PROMISED},
      },
      {measure: 'of which the query, of drafts', ours: ask, unit: 'ms'},
      {measure: 'of which contract and mail', ours: render, unit: 'ms'},
      {measure: 'of which the checksum', ours: sum, unit: 'ms'},
      {measure: 'contract, mail and where everything is from', ours: origins, unit: 'ms'},
    ]
  },
}

export default benchmark

/** A generated issue that is as long as the promise says. */
const longIssueDocuments = (): {readonly documents: Map<string, Versions>; readonly issueId: string} => {
  const stored: StoredDocument[] = storedArchive(5).map((document) => ({...document}))
  const byId = new Map(stored.map((document) => [document._id, document]))
  const short = stored.find(({_type, number}) => _type === 'issue' && number === 3)
  if (short === undefined) throw new Error('The generated archive has no third issue.')
  const itsEssay = byId.get(firstRef(short['essays']))
  if (itsEssay === undefined) throw new Error('The generated issue has no essay.')
  const {issue, essay} = lengthened(short, itsEssay)
  byId.set(essay._id, essay).set(issue._id, issue)
  return {
    documents: new Map([...byId].map(([id, document]) => [id, {draft: null, published: document}])),
    issueId: issue._id,
  }
}
