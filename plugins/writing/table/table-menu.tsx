import type {TableMenuProps} from '@portabletext/plugin-table/ui'
import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {EllipsisHorizontalIcon} from '@sanity/icons/EllipsisHorizontal'
import {ThLargeIcon} from '@sanity/icons/ThLarge'
import {ThListIcon} from '@sanity/icons/ThList'
import {TrashIcon} from '@sanity/icons/Trash'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuDivider, MenuItem} from '@sanity/ui/menu'
import {useId} from 'react'
import {useTranslation} from 'sanity'
import {studioTableLabel} from './table-look.ts'

/** What can be done with a table as a whole: as the Studio's own menu, whose button has no name for those who can't see it. */
export const TableMenu = ({
  hasHeader,
  onToggleHeader,
  onSelectTable,
  onDeleteTable,
  onOpenChange,
}: TableMenuProps) => {
  const {t} = useTranslation()
  return (
    <MenuButton
      id={useId()}
      button={
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={EllipsisHorizontalIcon}
          aria-label={t(studioTableLabel('menu-aria-label'))}
          data-testid="table-menu"
        />
      }
      menu={
        <Menu>
          <MenuItem
            icon={ThListIcon}
            text={t(studioTableLabel('header-row'))}
            role="menuitemcheckbox"
            aria-checked={hasHeader}
            {...(hasHeader && {iconRight: CheckmarkIcon})}
            onClick={onToggleHeader}
          />
          <MenuItem icon={ThLargeIcon} text={t(studioTableLabel('select-table'))} onClick={onSelectTable} />
          <MenuDivider />
          <MenuItem
            icon={TrashIcon}
            tone="critical"
            text={t(studioTableLabel('delete-table'))}
            onClick={onDeleteTable}
          />
        </Menu>
      }
      onOpen={() => onOpenChange(true)}
      onClose={() => onOpenChange(false)}
      popover={{placement: 'bottom-end', portal: true}}
    />
  )
}
