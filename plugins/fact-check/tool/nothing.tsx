import {Flex, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface NothingProps {
  readonly title: string
  readonly text: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** A view that has nothing to show, and says why. */
export const Nothing = ({title, text, children}: NothingProps) => (
  <Flex as="section" flex={1} height="fill" align="center" justify="center" padding={5} data-testid="nothing">
    <Stack gap={4} style={{maxWidth: 420, textAlign: 'center'}}>
      <Heading as="h2" size={1}>
        {title}
      </Heading>
      <Text size={1} muted>
        {text}
      </Text>
      {children !== undefined && <Flex justify="center">{children}</Flex>}
    </Stack>
  </Flex>
)
