import type {z} from 'zod'
import {quote} from '../../blocks/quotation/contract.ts'
import type {Finding} from '../../findings/finding.ts'
import {findingOf} from '../finding-of.ts'
import {imageCredit} from '../image-credit.ts'
import {essay, issueDocument, person, weeklyLink} from '../issue.ts'
import {nameOfDocument} from '../names.ts'
import {newsletter} from '../newsletter.ts'
import {problemsOf} from '../problems.ts'
import {isRecord, step, valueAt, type RawPath, type RawRecord} from '../raw.ts'
import {source} from '../source.ts'
import {asQueried} from './as-queried.ts'

/**
 * What the contract finds in one document as it is stored, alone: what its references point at is taken to be sound, since other
 * documents have their own findings. So an editor is told while writing what an export would refuse later.
 *
 * @param document - Any value; one of a type that the contract doesn't know has no findings.
 */
export const documentFindings = (document: unknown): readonly Finding[] => {
  const type = step(document, '_type')
  const contract = typeof type === 'string' ? contracts.get(type) : undefined
  if (contract === undefined || !isRecord(document)) return []
  // A draft that has never been saved has no revision yet; every answer of a query has one.
  const raw = {document: {...(asQueried({...document, _rev: '–'}) as object)}}
  return findingsIn(contract, raw).map((problem) => withoutName(findingOf(problem, raw), raw.document))
}

/** At the document itself its name needs not be said. */
const withoutName = (finding: Finding, document: RawRecord): Finding => {
  const name = `${nameOfDocument(document)}: `
  if (!finding.message.startsWith(name)) return finding
  const message = finding.message.slice(name.length)
  return {...finding, message: message.charAt(0).toUpperCase() + message.slice(1)}
}

const contracts: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['issue', issueDocument],
  ['essay', essay],
  ['weeklyLink', weeklyLink],
  ['source', source],
  ['quote', quote],
  ['imageCredit', imageCredit],
  ['person', person],
  ['newsletter', newsletter],
])

/** How deep what is left out can lie in what is left out: more than any document has. */
const ROUNDS = 8

/**
 * GROQ answers `null` for what a document leaves out, and the contract takes `null` where a field may be left out. So what is
 * missing is made `null` until nothing is missing any more.
 */
const findingsIn = (contract: z.ZodType, raw: {document: unknown}) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = contract.safeParse(raw.document)
    if (result.success) return []
    const absent = absentIn(result.error.issues, raw.document)
    if (absent.length === 0)
      return problemsOf(
        result.error.issues.map((issue) => ({...issue, path: ['document', ...issue.path]})),
        raw,
      )
    absent.forEach((path) => setNull(raw.document, path))
  }
  return []
}

const absentIn = (issues: readonly z.core.$ZodIssue[], value: unknown): readonly RawPath[] =>
  issues
    .flatMap(pathsOf)
    .filter(
      (path) =>
        path.length > 0 && valueAt(value, path) === undefined && isRecord(valueAt(value, path.slice(0, -1))),
    )

/** An issue's own path, and those of the branches of a union. */
const pathsOf = (issue: z.core.$ZodIssue): readonly RawPath[] =>
  issue.code === 'invalid_union'
    ? [
        issue.path,
        ...issue.errors.flatMap((branch) =>
          branch.flatMap((inner) => pathsOf(inner).map((path) => [...issue.path, ...path])),
        ),
      ]
    : [issue.path]

const setNull = (root: unknown, path: RawPath): void => {
  const parent = valueAt(root, path.slice(0, -1))
  const key = path.at(-1)
  if (isRecord(parent) && key !== undefined) Reflect.set(parent, key, null)
}
