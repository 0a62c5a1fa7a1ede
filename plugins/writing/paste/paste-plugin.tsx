import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'
import {writingNamespace} from '../locale/messages.ts'
import {pasteBehaviors} from './paste-behaviors.ts'

/** Pasting, in the editor around it. */
export const PastePlugin = () => {
  const {push} = useToast()
  const {t} = useTranslation(writingNamespace)
  const behaviors = useMemo(
    () =>
      pasteBehaviors(({images, links}) =>
        push({
          id: 'paste-left-behind',
          status: 'warning',
          title: t('paste.left-behind'),
          description: (
            <Stack gap={2}>
              {images > 0 && <Text size={1}>{t('paste.images', {count: images})}</Text>}
              {links > 0 && <Text size={1}>{t('paste.links', {count: links})}</Text>}
            </Stack>
          ),
        }),
      ),
    [push, t],
  )
  return <BehaviorPlugin behaviors={behaviors} />
}
