import {AddIcon} from '@sanity/icons/Add'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {deskNamespace} from './locale/messages.ts'

/** What stands in place of this week's issue when none is being made. */
export const NoIssue = () => {
  const {t} = useTranslation(deskNamespace)
  const {href, onClick} = useIntentLink({intent: 'create', params: {type: 'issue'}})
  return (
    <Flex align="center" justify="center" height="fill" padding={4}>
      <Card padding={4} data-testid="no-issue">
        <Stack gap={4}>
          <Text as="h2" align="center" weight="medium">
            {t('this-week.none.title')}
          </Text>
          <Text align="center" muted size={1}>
            {t('this-week.none.text')}
          </Text>
          <Flex justify="center">
            <Box>
              <Button as="a" href={href} onClick={onClick} icon={AddIcon} text={t('this-week.none.create')} />
            </Box>
          </Flex>
        </Stack>
      </Card>
    </Flex>
  )
}
