import {getPublishedId, useTranslation, type DocumentBadgeComponent} from 'sanity'
import {previewNamespace} from '../locale/messages.ts'
import {useChecks} from './use-checks.ts'

/** Says on an issue how much preflight has found. */
export const ChecksBadge: DocumentBadgeComponent = ({draft, published}) => {
  const {t} = useTranslation(previewNamespace)
  const id = (draft ?? published)?._id
  const checked = useChecks(id === undefined ? undefined : getPublishedId(id))
  if (checked === undefined || 'failure' in checked) return null
  const {findings} = checked.report
  const errors = findings.filter(({severity}) => severity === 'error').length
  const warnings = findings.length - errors
  if (findings.length === 0) return null
  const counts = [
    ...(errors > 0 ? [t('badge.errors', {count: errors})] : []),
    ...(warnings > 0 ? [t('badge.warnings', {count: warnings})] : []),
  ]
  return {
    label: counts.join(', '),
    color: errors > 0 ? 'danger' : 'warning',
    title: t(errors > 0 ? 'badge.blocked' : 'badge.free'),
  }
}
