import {useEffect, useState} from 'react'
import {preflight, type PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import type {PreviewedIssue} from '../render/preview-issue.ts'

/** In milliseconds. Who types on isn't done yet, and wants no list that changes under their eyes. */
const PAUSE = 400

/** What preflight says of an issue, a moment after it has last changed; `undefined` until it has said anything. */
export const useChecks = ({issue, findings, bundle}: PreviewedIssue): PreflightReport | undefined => {
  const [report, setReport] = useState<PreflightReport>()
  useEffect(() => {
    const timeout = setTimeout(() => setReport(preflight({issue, contract: findings, bundle})), PAUSE)
    return () => clearTimeout(timeout)
  }, [issue, findings, bundle])
  return report
}
