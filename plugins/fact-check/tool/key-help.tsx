import {Box, Card, Flex, KBD, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {factCheckNamespace} from '../locale/messages.ts'
import {KEYS} from './keys.ts'

/**
 * The desk's keys, in one line, and beside them what was recorded last: said there rather than in a toast, which would lie over what
 * comes next.
 */
export const KeyHelp = ({said}: {readonly said: string}) => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Card borderTop paddingX={3} paddingY={2} tone="transparent">
      <Flex gap={4} align="center">
        <Flex gap={4} wrap="wrap" aria-label={t('keys.title')} role="note">
          {[...KEYS, {key: 'Esc', label: 'keys.back'} as const].map(({key, label}) => (
            <Flex key={key} align="center" gap={2}>
              <KBD fontSize={0}>{key}</KBD>
              <Text size={0} muted>
                {t(label)}
              </Text>
            </Flex>
          ))}
        </Flex>
        {/* Cut off rather than in a second line, which would move the verdicts. */}
        <Box flex={1}>
          <Text size={1} align="right" textOverflow="ellipsis" role="status" title={said} data-testid="said">
            {said}
          </Text>
        </Box>
      </Flex>
    </Card>
  )
}
