import {bodyNode, type BodyNode} from '../../../newsletter/contract/body.ts'
import type {Issue} from '../../../newsletter/contract/issue.ts'
import {parseIssue} from '../../../newsletter/contract/parse-issue.ts'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {changesAt} from '../../lib/changes-at.ts'

interface ParsedIssue {
  readonly issue: Issue
  readonly findings: readonly Finding[]
}

/**
 * Holds what an issue's query answered against the contract for a preview, again and again. Of an answer that is the last one but
 * for entries of an essay's body, only those are read: the contract holds each against nothing but itself.
 */
export const parseAgain = (): ((raw: unknown) => ParsedIssue) => {
  let last: {readonly raw: unknown; readonly parsed: ParsedIssue} | undefined
  return (raw) => {
    const issue =
      last?.parsed.findings.length === 0 ? issueAfter(last.parsed.issue, last.raw, raw) : undefined
    const parsed = issue === undefined ? parseIssue(raw, 'preview') : {issue, findings: []}
    last = {raw, parsed}
    return parsed
  }
}

const issueAfter = (parsed: Issue, before: unknown, after: unknown): Issue | undefined => {
  const changes = changesAt(before, after, ['issue', 'essays', '*', 'essay', 'body', '*'])
  return changes?.reduce<Issue | undefined>((issue, {path: [, , essayAt, , , nodeAt], value}) => {
    const {data} = bodyNode.safeParse(value)
    return data === undefined ? undefined : withBodyNode(issue, Number(essayAt), Number(nodeAt), data)
  }, parsed)
}

const withBodyNode = (parsed: Issue | undefined, essayAt: number, nodeAt: number, node: BodyNode) => {
  const entry = parsed?.issue.essays[essayAt]
  if (parsed === undefined || entry === undefined) return undefined
  const essay = {...entry.essay, body: entry.essay.body.with(nodeAt, node)}
  return {...parsed, issue: {...parsed.issue, essays: parsed.issue.essays.with(essayAt, {...entry, essay})}}
}
