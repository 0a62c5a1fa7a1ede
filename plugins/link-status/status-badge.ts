import {useTranslation, type DocumentBadgeComponent} from 'sanity'
import {linkStatusNamespace} from './locale/messages.ts'
import {pageStatusOf} from './status-of.ts'

/** Says on a source that readers don't get to its page. */
export const StatusBadge: DocumentBadgeComponent = ({draft, published}) => {
  const {t} = useTranslation(linkStatusNamespace)
  const status = pageStatusOf(draft ?? published)
  if (status === undefined) return null
  const {message, color, check} = status
  return {label: t(message), color, title: check === undefined ? t('judged') : t('checked', {...check})}
}
