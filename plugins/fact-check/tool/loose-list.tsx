import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {shorten} from '../../../newsletter/contract/raw.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import type {LooseWords} from '../sheet/entries.ts'

/** Words in quotation marks that are tied to no quote: each one click from its place. */
export const LooseList = ({loose}: {readonly loose: readonly LooseWords[]}) => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Card tone="caution" border radius={2} padding={3} marginTop={3} data-testid="loose">
      <Stack gap={3}>
        <Flex gap={2} align="flex-start">
          <Text size={1}>
            <BlockquoteIcon />
          </Text>
          <Text size={1} weight="medium">
            {t('loose.title', {count: loose.length})}
          </Text>
        </Flex>
        <Stack as="ul" gap={2}>
          {loose.map(({documentId, documentType, path, start, words}) => (
            <li key={`${documentId} ${path} ${String(start)}`}>
              <Text size={1}>
                <IntentLink intent="edit" params={{id: documentId, type: documentType, path}}>
                  {shorten(words, 80)}
                </IntentLink>
              </Text>
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
