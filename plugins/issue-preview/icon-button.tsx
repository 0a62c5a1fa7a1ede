import {Button, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import type {ComponentType} from 'react'

interface IconButtonProps {
  readonly icon: ComponentType
  /** Its name, for those who can't see it. */
  readonly label: string
  /** What it says to those who point at it. */
  readonly tip: string
  /** Whether what it turns on and off is on; left out where it does no such thing. */
  readonly isOn?: boolean
  readonly onClick: () => void
  readonly testId: string
}

/** A button that is an icon alone, and says under the pointer what it does. */
export const IconButton = ({icon, label, tip, isOn, onClick, testId}: IconButtonProps) => (
  <Tooltip content={<Text size={1}>{tip}</Text>} padding={2} placement="bottom" portal>
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={icon}
      aria-label={label}
      onClick={onClick}
      data-testid={testId}
      {...(isOn !== undefined && {selected: isOn, 'aria-pressed': isOn})}
    />
  </Tooltip>
)
