import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {useState} from 'react'
import {useTranslation, type DocumentActionComponent} from 'sanity'
import {CaptureForm} from './capture-form.tsx'
import {snapshotsNamespace} from './locale/messages.ts'

/** Captures the text of the source that is open. */
export const CaptureText: DocumentActionComponent = ({id, published, draft}) => {
  const {t} = useTranslation(snapshotsNamespace)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return {
    label: t('capture.action'),
    icon: ClipboardIcon,
    disabled: published === null,
    title: published === null ? t('capture.unpublished') : undefined,
    onHandle: () => setIsOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: t('capture.title'),
      width: 'large',
      onClose: close,
      content: <CaptureForm sourceId={id} source={draft ?? published} onDone={close} />,
    },
  }
}
