import './global-buffer.ts'
import type {Spelling} from '../../../newsletter/preflight/spelling/spelling.ts'
import {messageOf} from '../../lib/message-of.ts'
import {checkIssue, type Records} from './check-issue.ts'
import {fetchedDictionary} from './fetched-dictionary.ts'
import type {FromWorker, ToWorker} from './worker-messages.ts'

// Runs beside the page: all rules together take longer than a frame, and a dictionary takes a second to load.

const records = new Map<string, Records>()
const latest = new Map<string, number>()
let spelling: Spelling | undefined
let loading: Promise<void> | undefined

const check = ({issueId, id, raw}: Extract<ToWorker, {readonly kind: 'check'}>): void => {
  try {
    answer({id, report: checkIssue(raw, records.get(issueId) ?? {}, spelling)})
  } catch (error) {
    answer({id, failure: messageOf(error)})
  }
}

const answer = (message: FromWorker): void => globalThis.postMessage(message)

const load = async (): Promise<void> => {
  try {
    spelling = await fetchedDictionary()
  } catch {
    // The report says that spelling wasn't checked; the next check tries again.
    loading = undefined
  }
}

globalThis.addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  if (data.kind === 'records') {
    records.set(data.issueId, data.records)
    return
  }
  latest.set(data.issueId, data.id)
  check(data)
  if (spelling !== undefined) return
  loading ??= load()
  void loading.then(() => {
    if (spelling !== undefined && latest.get(data.issueId) === data.id) check(data)
  })
})
