import {bundleMessage} from './bundle-message.ts'
import {mailHeadOf} from './mail-head-of.ts'
import type {MailHead} from './mail.ts'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {renderBundle, type RenderedBundle} from '../../newsletter/render/bundle.ts'

/** An issue as text in all its forms, and as the one message that holds two of them. */
export interface RenderedMail {
  readonly bundle: RenderedBundle
  readonly head: MailHead
  readonly message: Uint8Array
}

/** Renders an issue, without its images' bytes: all that preflight looks at. */
export const renderMail = (issue: Issue): RenderedMail => {
  const bundle = renderBundle(issue)
  const head = mailHeadOf(issue)
  const [html, text] = [bundle.texts.get('email.html') ?? '', bundle.texts.get('email.txt') ?? '']
  return {bundle, head, message: bundleMessage({head, html, text})}
}
