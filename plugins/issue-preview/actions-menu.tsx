import {CopyIcon} from '@sanity/icons/Copy'
import {DownloadIcon} from '@sanity/icons/Download'
import {EllipsisVerticalIcon} from '@sanity/icons/EllipsisVertical'
import {LaunchIcon} from '@sanity/icons/Launch'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuDivider, MenuItem} from '@sanity/ui/menu'
import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {useTranslation} from 'sanity'
import {previewNamespace, type PreviewMessage} from './locale/messages.ts'
import {copyRich, copyText, download, openInWindow, print} from './output.ts'
import type {TextFile} from '../../newsletter/render/bundle.ts'

interface ActionsMenuProps {
  readonly id: string
  /** The file that is looked at. */
  readonly file: TextFile
  readonly title: string
  /** What there is of it when something is to be done with it: it changes with every letter that is typed. */
  readonly current: () => CurrentFile
}

interface CurrentFile {
  /** Its bytes, as the export writes them. */
  readonly content: string
  /** The page as it is shown; for plain text, none. */
  readonly shown: string | undefined
  readonly plainText: string
}

/** What can be done with the file that is looked at. */
export const ActionsMenu = ({id, file, title, current}: ActionsMenuProps) => {
  const {t} = useTranslation(previewNamespace)
  const tell = useTold()
  const isPage = file !== 'email.txt'
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
          {isPage && (
            <MenuItem
              icon={LaunchIcon}
              text={t('action.open')}
              onClick={() => {
                const {shown} = current()
                if (shown === undefined || !openInWindow(title, shown)) tell(false, 'open.failed')
              }}
            />
          )}
          {isPage && (
            <MenuItem
              icon={DocumentTextIcon}
              text={t('action.print')}
              onClick={() => {
                const {shown} = current()
                if (shown !== undefined) print(title, shown)
              }}
            />
          )}
          {isPage && <MenuDivider />}
          {isPage && (
            <MenuItem
              icon={CopyIcon}
              text={t('action.copy-rich')}
              onClick={() => {
                const {content, plainText} = current()
                void copyRich(content, plainText).then((isDone) => tell(isDone, 'copied.rich'))
              }}
            />
          )}
          <MenuItem
            icon={CopyIcon}
            text={t('action.copy-source')}
            onClick={() => {
              void copyText(current().content).then((isDone) => tell(isDone, 'copied.source'))
            }}
          />
          <MenuItem
            icon={DownloadIcon}
            text={t('action.download', {name: file})}
            onClick={() => download(file, current().content)}
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
  return useCallback(
    (isDone, message) => {
      const failed: PreviewMessage = message === 'open.failed' ? message : 'copied.failed'
      push(isDone ? {status: 'success', title: t(message)} : {status: 'warning', title: t(failed)})
    },
    [push, t],
  )
}
