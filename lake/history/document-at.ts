import type {LakeDocument} from '../engine/document.ts'
import type {ChangeLog, LoggedChange} from '../store/change-log.ts'
import {effectOf} from '../store/change-log.ts'

/** Which moment of a document is asked for: a revision of it, a time, or its last revision even if it is deleted since. */
export type Moment = {readonly revision: string} | {readonly time: Date} | {readonly isLastRevision: true}

/** A document as it was, or `undefined` when it wasn't there then or nothing is known of that moment. */
export const documentAt = (log: ChangeLog, id: string, moment: Moment): LakeDocument | undefined => {
  const sequence = sequenceAt(log, id, moment)
  if (sequence === undefined) return undefined
  const pending: LoggedChange[] = []
  // Back to the last change that says the whole document, then forward again.
  for (const change of backwards(log, id, sequence)) {
    pending.push(change)
    if (change.transition !== 'update') break
  }
  let document: LakeDocument | undefined
  for (const change of pending.toReversed()) document = effectOf(document, change.apply)
  return document
}

const sequenceAt = (log: ChangeLog, id: string, moment: Moment): number | undefined => {
  if ('time' in moment) return log.sequenceAt(moment.time)
  if ('revision' in moment)
    return log.sequenceOf(moment.revision) ?? log.sequenceOfRevision(id, moment.revision)
  const [last] = log.ofDocument(id, {isReverse: true, limit: 1})
  return last?.transition === 'disappear' ? last.sequence - 1 : last?.sequence
}

const page = 100

function* backwards(log: ChangeLog, id: string, sequence: number): Iterable<LoggedChange> {
  let to = sequence
  for (;;) {
    const changes = log.ofDocument(id, {to, isReverse: true, limit: page})
    yield* changes
    const last = changes.at(-1)
    if (last === undefined || changes.length < page) return
    to = last.sequence - 1
  }
}
