import {CopyIcon} from '@sanity/icons/Copy'
import {DownloadIcon} from '@sanity/icons/Download'
import {EllipsisVerticalIcon} from '@sanity/icons/EllipsisVertical'
import {LaunchIcon} from '@sanity/icons/Launch'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuDivider, MenuItem} from '@sanity/ui/menu'
import {useToast} from '@sanity/ui/toast'
import {useTranslation} from 'sanity'
import {previewNamespace, type PreviewMessage} from './locale/messages.ts'
import {copyRich, copyText, download, openInWindow, print} from './output.ts'
import type {BundleFile} from './render/preview-issue.ts'

interface ActionsMenuProps {
  readonly id: string
  /** The file that is looked at. */
  readonly file: BundleFile
  /** Its bytes, as the export writes them. */
  readonly content: string
  /** The page as it is shown; for plain text, none. */
  readonly shown: string | undefined
  readonly plainText: string
  readonly title: string
}

/** What can be done with the file that is looked at. */
export const ActionsMenu = ({id, file, content, shown, plainText, title}: ActionsMenuProps) => {
  const {t} = useTranslation(previewNamespace)
  const tell = useTold()
  return (
    <MenuButton
      id={`${id}-actions`}
      button={
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={EllipsisVerticalIcon}
          aria-label={t('actions')}
          data-testid="preview-actions"
        />
      }
      menu={
        <Menu>
          {shown !== undefined && (
            <MenuItem
              icon={LaunchIcon}
              text={t('action.open')}
              onClick={() => {
                if (!openInWindow(title, shown)) tell(false, 'open.failed')
              }}
            />
          )}
          {shown !== undefined && (
            <MenuItem icon={DocumentTextIcon} text={t('action.print')} onClick={() => print(title, shown)} />
          )}
          {shown !== undefined && <MenuDivider />}
          {shown !== undefined && (
            <MenuItem
              icon={CopyIcon}
              text={t('action.copy-rich')}
              onClick={() => {
                void copyRich(content, plainText).then((isDone) => tell(isDone, 'copied.rich'))
              }}
            />
          )}
          <MenuItem
            icon={CopyIcon}
            text={t('action.copy-source')}
            onClick={() => {
              void copyText(content).then((isDone) => tell(isDone, 'copied.source'))
            }}
          />
          <MenuItem
            icon={DownloadIcon}
            text={t('action.download', {name: file})}
            onClick={() => download(file, content)}
          />
        </Menu>
      }
      popover={{placement: 'bottom-end', portal: true}}
    />
  )
}

/** Says how something went, briefly. */
export const useTold = (): ((isDone: boolean, message: PreviewMessage) => void) => {
  const {t} = useTranslation(previewNamespace)
  const {push} = useToast()
  return (isDone, message) => {
    const failed: PreviewMessage = message === 'open.failed' ? message : 'copied.failed'
    push(isDone ? {status: 'success', title: t(message)} : {status: 'warning', title: t(failed)})
  }
}
