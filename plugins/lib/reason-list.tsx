import {Stack, Text} from '@sanity/ui'

interface ReasonListProps {
  readonly title: string
  readonly lines: readonly string[]
  /** Says how many were left out, where some were. */
  readonly more?: string | undefined
  readonly testId: string
}

/** Why something can't be done, for a tooltip, which has no room of its own above and below, or a dialog. */
export const ReasonList = ({title, lines, more, testId}: ReasonListProps) => (
  <Stack gap={4} paddingY={2} data-testid={testId}>
    <Text size={1} weight="medium">
      {title}
    </Text>
    {lines.map((line, at) => (
      <Text key={`${String(at)} ${line}`} size={1}>
        {line}
      </Text>
    ))}
    {more !== undefined && (
      <Text size={1} muted>
        {more}
      </Text>
    )}
  </Stack>
)
