import type {Waiver} from '../contract/waiver.ts'
import type {Finding} from '../findings/finding.ts'

/** A warning that somebody has looked at and let pass, with their reason. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

/**
 * Sets apart the warnings that a waiver names: by rule, document, and the place or the words; one without either names what is
 * about the document as a whole. A waiver without a reason, and one of an error, does nothing.
 */
export const waive = (
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): {readonly findings: readonly Finding[]; readonly waived: readonly WaivedFinding[]} => {
  const able = waivers.filter(({reason}) => (reason ?? '').trim() !== '')
  const waived: WaivedFinding[] = []
  const left = findings.filter((finding) => {
    const waiver =
      finding.severity === 'warning' ? able.find((candidate) => names(candidate, finding)) : undefined
    if (waiver !== undefined) waived.push({finding, waiver})
    return waiver === undefined
  })
  return {findings: left, waived}
}

const names = ({ruleId, documentId, path, text}: Waiver, finding: Finding): boolean => {
  if (ruleId !== finding.ruleId || documentId !== finding.documentId) return false
  if (text !== null) return text === finding.actual && (path === null || path === finding.path)
  return (path ?? '') === finding.path
}
