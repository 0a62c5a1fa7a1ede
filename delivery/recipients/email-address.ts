import * as z from 'zod'

const address = z.email().max(254)

/** Whether a text is one address as mail servers everywhere take it: ASCII, with a domain name. RFC 5321 lets it have 254 characters. */
export const isEmailAddress = (text: string): boolean => address.safeParse(text).success
