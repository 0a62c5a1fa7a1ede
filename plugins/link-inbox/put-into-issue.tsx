import {InsertBelowIcon} from '@sanity/icons/InsertBelow'
import {useState} from 'react'
import {useTranslation, type DocumentActionComponent} from 'sanity'
import {IssueChoice} from './issue-choice.tsx'
import {linkInboxNamespace} from './locale/messages.ts'

/** Puts the link that is open into an issue that is being made. */
export const PutIntoIssue: DocumentActionComponent = ({id, draft, published}) => {
  const {t} = useTranslation(linkInboxNamespace)
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return {
    label: t('action.label'),
    icon: InsertBelowIcon,
    disabled: draft === null && published === null,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: t('dialog.title'),
      width: 'small',
      onClose: close,
      content: <IssueChoice link={{id, isPublished: published !== null}} onDone={close} />,
    },
  }
}
