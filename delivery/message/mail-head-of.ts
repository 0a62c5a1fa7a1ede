import type {Issue} from '../../newsletter/contract/issue.ts'
import {issueUrlUnder} from '../../newsletter/render/bundle.ts'
import type {MailHead} from './mail.ts'

/** The header of an issue's mail, as far as it is the same for all readers. */
export const mailHeadOf = ({newsletter, issue}: Issue): MailHead => ({
  issueId: issue._id,
  subject: inOneLine(issue.subject),
  from: {name: inOneLine(newsletter.sender.name), email: newsletter.sender.email},
  replyTo: newsletter.sender.replyTo,
  date: issue.datePublished,
  list: {name: inOneLine(newsletter.title), id: `newsletter.${new URL(newsletter.url).hostname}`},
  unsubscribeUrl: newsletter.unsubscribeUrl,
  language: newsletter.inLanguage,
  pageUrl: issueUrlUnder(newsletter.url)(issue),
})

/** A line break in a header begins another header. */
const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
