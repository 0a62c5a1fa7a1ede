import {Box} from '@sanity/ui'
import {Code} from '@sanity/ui/code'

interface PlainProps {
  readonly text: string
  readonly label: string
}

/** A file as its characters, to be read and copied. */
export const Plain = ({text, label}: PlainProps) => (
  <Box
    flex={1}
    overflow="auto"
    padding={4}
    tabIndex={0}
    role="region"
    aria-label={label}
    data-testid="preview-plain"
  >
    <Code size={1} style={WRAPPED}>
      {text}
    </Code>
  </Box>
)

const WRAPPED = {whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'} as const
