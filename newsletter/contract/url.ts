import {z} from 'zod'
import {parseSafeUrl, type SafeUrl} from '../url.ts'

const url = (mailto: boolean) =>
  z.string().transform((text, context): SafeUrl => {
    const safe = parseSafeUrl(text, {mailto})
    if (safe !== undefined) return safe
    context.addIssue({
      code: 'custom',
      message: mailto
        ? 'is not an absolute https, http or mailto address'
        : 'is not an absolute https or http address',
      params: {ruleId: 'contract/url'},
    })
    return z.NEVER
  })

/** An absolute http(s) URL. */
export const webUrl = url(false)

/** An absolute http(s) or mailto URL: what a link in text may point at. */
export const linkUrl = url(true)

const placeholder = /^\{\{[a-z][a-z_]*\}\}$/

/** A URL, or the `{{name}}` placeholder that a mail service fills in for each reader. */
export const urlOrPlaceholder = z.union([z.string().regex(placeholder), webUrl])
