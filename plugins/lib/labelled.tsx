import {Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface LabelledProps {
  readonly label: string
  /** The control's. */
  readonly id: string
  readonly children: ReactNode
}

/** A control of a form under its label. */
export const Labelled = ({label, id, children}: LabelledProps) => (
  <Stack gap={2}>
    <Text as="label" htmlFor={id} size={1} weight="medium">
      {label}
    </Text>
    {children}
  </Stack>
)
