import {written} from '../../newsletter/placeholders.ts'
import {PLACEHOLDERS, type Placeholder} from '../../newsletter/vocabulary.ts'
import {contentHash, type Mail} from './mail.ts'
import {messageIdOf} from './message-id.ts'
import {messageMaker} from './message-maker.ts'

/** The message as it stands in a bundle: to the sender, its placeholders not filled in. The same mail gives the same bytes. */
export const bundleMessage = (mail: Mail): Uint8Array => {
  const {from} = mail.head
  return messageMaker(mail)({
    ...from,
    messageId: messageIdOf(contentHash(mail), '', from.email),
    values: asWritten,
  })
}

const asWritten = Object.fromEntries(PLACEHOLDERS.map(({value}) => [value, written(value)])) as Record<
  Placeholder,
  string
>
