import * as z from 'zod'
import {written, type WrittenPlaceholder} from '../placeholders.ts'
import {parseSafeUrl, type SafeUrl} from '../url.ts'
import type {Placeholder} from '../vocabulary.ts'

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

/** A URL, or this one `{{name}}`, which whoever delivers fills in for each reader. */
export const urlOr = (name: Placeholder) =>
  z.string().transform((text, context): SafeUrl | WrittenPlaceholder => {
    if (text === written(name)) return written(name)
    const safe = parseSafeUrl(text)
    if (safe !== undefined) return safe
    context.addIssue({
      code: 'custom',
      params: {ruleId: 'contract/url', expected: `an absolute https or http address, or ${written(name)}`},
    })
    return z.NEVER
  })
