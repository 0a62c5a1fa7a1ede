import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {Button, Flex, Stack} from '@sanity/ui'
import type {ClipboardEvent} from 'react'
import {getPublishedId, set, unset, useFormValue, useTranslation, type StringInputProps} from 'sanity'
import {parseSafeUrl} from '../../newsletter/url.ts'
import {withoutTracking} from '../../newsletter/web-address/without-tracking.ts'
import {keepsFocus} from '../lib/keeps-focus.ts'
import {linkInboxNamespace} from './locale/messages.ts'
import {pasteUndo} from './paste-undo.ts'
import {RanBefore} from './ran-before.tsx'
import {useGiveSource} from './use-give-source.tsx'

/** The field for a weekly link's address: gives the link its source, and says where the page ran before. */
export const AddressInput = (props: StringInputProps) => {
  const {t} = useTranslation(linkInboxNamespace)
  const giveSource = useGiveSource()
  const source = useFormValue(['source'])
  const id = useFormValue(['_id'])
  const address = parseSafeUrl(props.value ?? '')
  const mayGive = source === undefined && props.readOnly !== true

  const undo = pasteUndo(`${String(id)} ${props.id}`, props.value ?? '', (value) =>
    props.onChange(value === '' ? unset() : set(value)),
  )

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain').trim()
    if (parseSafeUrl(pasted) === undefined || !replacesAll(event.target)) return
    event.preventDefault()
    const clean = withoutTracking(pasted)
    undo.remember({before: props.value ?? '', after: clean})
    // Typed, so to speak: what is set from outside, the browser's own undo knows nothing of.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else puts text in so that it can be undone
    document.execCommand('insertText', false, clean)
    if (mayGive) giveSource(pasted)
  }

  return (
    <Stack ref={inField} gap={3} onPaste={onPaste} onKeyDown={undo.onKeyDown}>
      {props.renderDefault(props)}
      {address !== undefined && typeof id === 'string' && (
        <RanBefore href={address} linkId={getPublishedId(id)} />
      )}
      {address !== undefined && mayGive && (
        <Flex>
          <Button
            mode="ghost"
            padding={2}
            fontSize={1}
            icon={AddDocumentIcon}
            text={t('source.make')}
            onClick={() => giveSource(address)}
            data-testid="make-source"
          />
        </Flex>
      )}
    </Stack>
  )
}

const inField = keepsFocus('input')

/** Whether what is pasted takes the place of all that is in the field. */
const replacesAll = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement &&
  target.selectionStart === 0 &&
  target.selectionEnd === target.value.length
