import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {useState} from 'react'
import {useTranslation, type DocumentActionComponent} from 'sanity'
import {CorrectForm} from './correct-form.tsx'
import {correctionsNamespace} from './locale/messages.ts'

/** Corrects what went out of the quote, source or link that is open. */
export const CorrectPrinted: DocumentActionComponent = ({id, published}) => {
  const {t} = useTranslation(correctionsNamespace)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return {
    label: t('action.label'),
    icon: WarningOutlineIcon,
    disabled: published === null,
    title: published === null ? t('action.unpublished') : undefined,
    onHandle: () => setIsOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: t('dialog.title'),
      width: 'medium',
      onClose: close,
      content: <CorrectForm id={id} onDone={close} />,
    },
  }
}
