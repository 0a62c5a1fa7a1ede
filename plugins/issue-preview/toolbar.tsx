import {ExpandIcon} from '@sanity/icons/Expand'
import {ImageIcon} from '@sanity/icons/Image'
import {ImageRemoveIcon} from '@sanity/icons/ImageRemove'
import {TransferIcon} from '@sanity/icons/Transfer'
import {Box, Card, Flex, Select, Tab, TabList} from '@sanity/ui'
import {memo, type ComponentType, type ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {COLOURS} from './frame/colours.ts'
import {IconButton} from './icon-button.tsx'
import {previewNamespace} from './locale/messages.ts'
import {keyOfLook, LOOKS, MOBILE_WIDTHS, type Look, type Settings} from './settings.ts'

interface ToolbarProps {
  readonly id: string
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly children: ReactNode
}

/** The ways to look, and what each leaves open. Is not drawn anew with the page. */
export const Toolbar = memo(function Toolbar({id, settings, onChange, children}: ToolbarProps) {
  const {t} = useTranslation(previewNamespace)
  const change = (changed: Partial<Settings>) => onChange({...settings, ...changed})
  const isPage = isPageLook(settings.look)
  return (
    <Card borderBottom padding={2}>
      <Flex align="center" gap={1}>
        <Box flex={1} overflow="auto" paddingY={1}>
          <TabList gap={1} aria-label={t('looks')}>
            {LOOKS.map((look) => (
              <Tab
                key={look}
                id={tabId(id, look)}
                aria-controls={panelId(id)}
                fontSize={1}
                padding={2}
                label={t(`look.${look}`)}
                title={t('with-key', {name: t(`look.${look}`), key: keyOfLook(look).toUpperCase()})}
                selected={look === settings.look}
                onClick={() => change({look})}
                data-testid={`look-${look}`}
              />
            ))}
          </TabList>
        </Box>
        {children}
      </Flex>
      {isPage && (
        <Flex align="center" gap={2} paddingTop={2} wrap="wrap">
          {settings.look === 'mobile' && (
            <Box>
              <Select
                fontSize={1}
                padding={2}
                aria-label={t('width.label')}
                value={settings.mobileWidth}
                onChange={({currentTarget}) => change({mobileWidth: Number(currentTarget.value)})}
                data-testid="preview-width"
              >
                {MOBILE_WIDTHS.map((width) => (
                  <option key={width} value={width}>
                    {t('width.value', {width})}
                  </option>
                ))}
              </Select>
            </Box>
          )}
          <Box>
            <Select
              fontSize={1}
              padding={2}
              aria-label={t('colours.label')}
              value={settings.colours}
              onChange={({currentTarget}) =>
                change({colours: COLOURS.find((colours) => colours === currentTarget.value) ?? 'light'})
              }
              data-testid="preview-colours"
            >
              {COLOURS.map((colours) => (
                <option key={colours} value={colours}>
                  {t(`colours.${colours}`)}
                </option>
              ))}
            </Select>
          </Box>
          <Box flex={1} />
          <Toggle
            name="images"
            icon={settings.withImages ? ImageIcon : ImageRemoveIcon}
            label={t(settings.withImages ? 'images.on' : 'images.off')}
            shortcut="P"
            isOn={settings.withImages}
            onToggle={(withImages) => change({withImages})}
          />
          <Toggle
            name="fit"
            icon={ExpandIcon}
            label={t(settings.fits ? 'fit.on' : 'fit.off')}
            shortcut="F"
            isOn={settings.fits}
            onToggle={(fits) => change({fits})}
          />
          <Toggle
            name="differences"
            icon={TransferIcon}
            label={t(settings.withDifferences ? 'differences.on' : 'differences.off')}
            shortcut="X"
            isOn={settings.withDifferences}
            onToggle={(withDifferences) => change({withDifferences})}
          />
        </Flex>
      )}
    </Card>
  )
})

/** Whether a way to look shows a page in a frame. */
export const isPageLook = (look: Look): look is 'desktop' | 'mobile' | 'web' =>
  look === 'desktop' || look === 'mobile' || look === 'web'

export const tabId = (id: string, look: Look): string => `${id}-tab-${look}`

export const panelId = (id: string): string => `${id}-panel`

interface ToggleProps {
  readonly name: string
  readonly icon: ComponentType
  readonly label: string
  readonly shortcut: string
  readonly isOn: boolean
  readonly onToggle: (isOn: boolean) => void
}

const Toggle = ({name, icon, label, shortcut, isOn, onToggle}: ToggleProps) => {
  const {t} = useTranslation(previewNamespace)
  return (
    <IconButton
      icon={icon}
      label={label}
      tip={t('with-key', {name: label, key: shortcut})}
      isOn={isOn}
      onClick={() => onToggle(!isOn)}
      testId={`preview-${name}`}
    />
  )
}
