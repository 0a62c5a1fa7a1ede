import {z} from 'zod'
import {parseSafeUrl, type SafeUrl} from '../url.ts'

const url = (expected: string, options: {readonly mailto?: boolean} = {}) =>
  z.string().transform((text, context): SafeUrl => {
    const safe = parseSafeUrl(text, options)
    if (safe !== undefined) return safe
    context.addIssue({code: 'custom', params: {ruleId: 'contract/url', expected}})
    return z.NEVER
  })

/** An absolute http(s) URL. */
export const webUrl = url('an absolute https or http address')

/** An absolute http(s) or mailto URL: what a link in text may point at. */
export const linkUrl = url('an absolute https, http or mailto address', {mailto: true})

const placeholder = /^\{\{[a-z][a-z_]*\}\}$/

/** A URL, or the `{{name}}` placeholder that a mail service fills in for each reader. */
export const urlOrPlaceholder = z.string().transform((text, context): SafeUrl | Placeholder => {
  if (isPlaceholder(text)) return text
  const safe = parseSafeUrl(text)
  if (safe !== undefined) return safe
  context.addIssue({
    code: 'custom',
    params: {ruleId: 'contract/url', expected: 'an absolute https or http address, or a {{placeholder}}'},
  })
  return z.NEVER
})

/** A `{{name}}` that a mail service replaces when it sends. */
export type Placeholder = `{{${string}}}`

const isPlaceholder = (text: string): text is Placeholder => placeholder.test(text)
