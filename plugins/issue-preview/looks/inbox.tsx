import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {CSSProperties} from 'react'
import {useTranslation} from 'sanity'
import type {Issue} from '../../../newsletter/contract/issue.ts'
import {previewNamespace} from '../locale/messages.ts'

/** The mail's line in a list of mails, cut where the lists of mail apps cut it. */
export const Inbox = ({issue: {newsletter, issue}}: {readonly issue: Issue}) => {
  const {t} = useTranslation(previewNamespace)
  const {subject, preheader} = issue
  const sender = newsletter.sender.name
  return (
    <Box flex={1} overflow="auto" padding={4} data-testid="preview-inbox">
      <Stack gap={5}>
        <Stack gap={3}>
          <Text as="h3" size={1} muted>
            {t('inbox.narrow')}
          </Text>
          <Card border radius={2} padding={4} style={PHONE} data-testid="inbox-narrow">
            <Stack gap={3}>
              <Flex gap={3}>
                <Box flex={1}>
                  <Text weight="semibold" textOverflow="ellipsis">
                    {sender}
                  </Text>
                </Box>
                <Text size={1} muted>
                  {t('inbox.now')}
                </Text>
              </Flex>
              <Text size={1} textOverflow="ellipsis">
                {subject}
              </Text>
              <Text size={1} muted>
                <span style={TWO_LINES}>{preheader}</span>
              </Text>
            </Stack>
          </Card>
        </Stack>
        <Stack gap={3}>
          <Text as="h3" size={1} muted>
            {t('inbox.wide')}
          </Text>
          <div
            style={SCROLLS}
            // What scrolls has to be reached by keyboard.
            tabIndex={0}
            role="group"
            aria-label={t('inbox.wide')}
            data-testid="inbox-desk"
          >
            <Card border radius={2} paddingX={3} paddingY={4} style={DESK} data-testid="inbox-wide">
              <Flex gap={4}>
                <Box style={SENDER}>
                  <Text size={1} weight="semibold" textOverflow="ellipsis">
                    {sender}
                  </Text>
                </Box>
                <Box flex={1} style={SHRINKS}>
                  <Text size={1} textOverflow="ellipsis">
                    <strong>{subject}</strong> – {preheader}
                  </Text>
                </Box>
                <Text size={1} muted>
                  {t('inbox.now')}
                </Text>
              </Flex>
            </Card>
          </div>
        </Stack>
        <Text size={1} muted>
          {t('inbox.lengths', {subject: lengthOf(subject), preheader: lengthOf(preheader)})}
        </Text>
      </Stack>
    </Box>
  )
}

/** In characters as people count them. */
const lengthOf = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length

// Apple's Mail on a telephone of usual width: the subject has a line, what follows has two. Gmail in a browser: all in one line,
// behind the sender's column.
const PHONE: CSSProperties = {maxWidth: 390, boxSizing: 'border-box'}
const DESK: CSSProperties = {width: 960, boxSizing: 'border-box'}
// As wide as it is, whatever the pane: where it is cut is what one looks for.
const SCROLLS: CSSProperties = {overflowX: 'auto'}
const SENDER: CSSProperties = {width: 168, flexShrink: 0}
const SHRINKS: CSSProperties = {minWidth: 0}
const TWO_LINES: CSSProperties = {
  display: '-webkit-box',
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines in no other way
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
}
