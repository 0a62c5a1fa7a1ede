import type {Finding} from '../../../newsletter/findings/finding.ts'

/** What tells a finding from the others of a report, and is the same in the next one while it stands. */
export const keyOf = ({ruleId, documentId, path, range, actual}: Finding): string =>
  JSON.stringify([ruleId, documentId, path, range, actual])
