import {InsertBelowIcon} from '@sanity/icons/InsertBelow'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {useTranslation, type DocumentActionComponent} from 'sanity'
import {linkInboxNamespace} from './locale/messages.ts'
import {nextMove} from './open-issues.ts'
import {useLinkPlace} from './use-link-place.ts'
import {useMoveLink} from './use-move-link.tsx'

/** Puts the link that is open into this week's issue, or takes it out of the one it waits in. */
export const MoveLink: DocumentActionComponent = ({id, draft, published}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const place = useLinkPlace(id)
  const {put, takeOut} = useMoveLink(id)
  const move = place && nextMove(place)
  const exists = draft !== null || published !== null
  if (move === undefined)
    return {
      label: t('action.put-nowhere'),
      icon: InsertBelowIcon,
      disabled: true,
      title: t('action.no-issue'),
    }
  const number = move.issue.number ?? '–'
  return move.kind === 'put'
    ? {
        label: t('action.put', {number}),
        icon: InsertBelowIcon,
        shortcut: SHORTCUT,
        disabled: !exists,
        title: exists ? t('action.put.help') : t('action.empty'),
        onHandle: () => put(move.issue),
      }
    : {
        label: t('action.take-out', {number}),
        icon: RemoveCircleIcon,
        shortcut: SHORTCUT,
        onHandle: () => takeOut(move.issue),
      }
}

/** There and back. */
const SHORTCUT = 'Ctrl+Alt+L'
