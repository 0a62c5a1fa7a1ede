import {Box, Card, Text} from '@sanity/ui'
import {Fragment, type ReactNode} from 'react'

interface TextPreviewProps {
  readonly label: string
  readonly text: string
}

/** Characters of a text that are shown at once; nobody scrolls further, and a browser would not either. */
const SHOWN = 60_000

/** A captured text, to be read: in its own direction, scrolled by keyboard too. */
export const TextPreview = ({label, text}: TextPreviewProps) => (
  <TextFrame label={label}>
    {text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text}
  </TextFrame>
)

interface TextFrameProps {
  readonly label: string
  readonly children: ReactNode
}

/** The frame around a text that may be long. */
export const TextFrame = ({label, children}: TextFrameProps) => (
  <Card
    border
    radius={2}
    tone="transparent"
    style={{maxHeight: '55vh', overflow: 'auto'}}
    tabIndex={0}
    role="region"
    aria-label={label}
  >
    <Box padding={4}>
      <Text
        size={1}
        style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}
        dir="auto"
        data-testid="snapshot-text"
      >
        <Fragment>{children}</Fragment>
      </Text>
    </Box>
  </Card>
)
