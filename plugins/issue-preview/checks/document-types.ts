import {isRecord} from '../../../newsletter/contract/raw.ts'
import type {Issue} from '../../../newsletter/contract/issue.ts'

/** Tells the type of each document that went into an issue, by id. The issue isn't looked through before somebody asks. */
export const documentTypesIn = (issue: Issue): ((id: string) => string | undefined) => {
  let types: ReadonlyMap<string, string> | undefined
  return (id) => (types ??= typesIn(issue)).get(id)
}

const typesIn = (issue: Issue): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isRecord(value)) return
    const {_id: id, _type: type} = value
    if (typeof id === 'string' && typeof type === 'string') types.set(id, type)
    Object.values(value).forEach(visit)
  }
  visit(issue)
  return types
}
