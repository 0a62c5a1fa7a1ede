import {Card, Flex, KBD, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {factCheckNamespace} from '../locale/messages.ts'
import {KEYS} from './keys.ts'

/** The desk's keys, in one line. */
export const KeyHelp = () => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Card borderTop paddingX={3} paddingY={2} tone="transparent" aria-label={t('keys.title')} role="note">
      <Flex gap={4} wrap="wrap">
        {[...KEYS, {key: 'Esc', label: 'keys.back'} as const].map(({key, label}) => (
          <Flex key={key} align="center" gap={2}>
            <KBD fontSize={0}>{key}</KBD>
            <Text size={0} muted>
              {t(label)}
            </Text>
          </Flex>
        ))}
      </Flex>
    </Card>
  )
}
