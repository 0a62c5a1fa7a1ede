import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useId, type ReactNode} from 'react'

interface SectionProps {
  readonly title: string
  /** To the right of the title. */
  readonly aside?: ReactNode
  readonly tone?: 'default' | 'caution' | 'critical' | 'transparent'
  readonly testId?: string
  readonly children: ReactNode
}

/** A part of the sheet under a small heading. */
export const Section = ({title, aside, tone = 'default', testId, children}: SectionProps) => {
  const id = useId()
  return (
    <Card as="section" aria-labelledby={id} border radius={2} padding={4} tone={tone} data-testid={testId}>
      <Stack gap={4}>
        <Flex align="center" justify="space-between" gap={3} wrap="wrap">
          <Text as="h3" id={id} size={1} weight="semibold" muted>
            {title}
          </Text>
          {aside}
        </Flex>
        {children}
      </Stack>
    </Card>
  )
}
