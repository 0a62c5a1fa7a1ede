import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {listAt, publishedIdOf, stringAt} from '../quotes/uses.ts'

/** An issue that something to be corrected is in. */
export interface IssueInvolved {
  /** Published id. */
  readonly id: string
  readonly number: number
  readonly title: string
  /** The documents of it that are there, each at the revision that was read: published, draft, or both. */
  readonly versions: readonly {readonly id: string; readonly rev: string}[]
}

/** Which issues a correction is for. */
export interface IssuesInvolved {
  /** Those that went out with it, oldest first: their pages get a note. */
  readonly sent: readonly IssueInvolved[]
  /** Those that print it and haven't gone out: they are corrected in their own text. */
  readonly unsent: readonly IssueInvolved[]
  /** The one that goes out next, if there is one: it tells readers. */
  readonly next: IssueInvolved | undefined
}

/**
 * Sorts out which issues a correction is for.
 *
 * @param answer - What `usesQuery` answered.
 */
export const issuesWith = (answer: unknown): IssuesInvolved => {
  const using = new Set(listAt(answer, 'documents'))
  const stored = listAt(answer, 'issues').filter(isRecord)
  const issues = [...Map.groupBy(stored, publishedIdOf)].map(([id, versions]) => {
    const published = versions.find((version) => stringAt(version, '_id') === id)
    const isSent = published !== undefined && stringAt(published, 'status') === 'published'
    return {
      // What went out is what is published; of what hasn't, the draft counts.
      isSent,
      isUsing: using.has(id) || (isSent ? [published] : versions).some((one) => prints(one, using)),
      issue: involved(id, versions),
    }
  })
  const unsent = issues.filter(({isSent}) => !isSent)
  return {
    sent: issues.filter(({isSent, isUsing}) => isSent && isUsing).map(({issue}) => issue),
    unsent: unsent.filter(({isUsing}) => isUsing).map(({issue}) => issue),
    next: unsent[0]?.issue,
  }
}

const prints = (issue: RawRecord, using: ReadonlySet<unknown>): boolean =>
  ['essays', 'weeklyLinks'].some((name) => listAt(issue, name).some((id) => using.has(id)))

const involved = (id: string, versions: readonly RawRecord[]): IssueInvolved => {
  const [newest] = versions.toSorted((a, b) => stringAt(a, '_id').length - stringAt(b, '_id').length)
  const number = step(newest, 'number')
  return {
    id,
    number: typeof number === 'number' ? number : 0,
    title: stringAt(newest, 'title'),
    versions: versions.map((version) => ({id: stringAt(version, '_id'), rev: stringAt(version, '_rev')})),
  }
}
