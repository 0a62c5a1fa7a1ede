/** What is known about a text's encoding from outside. */
interface Hints {
  /** The charset that a server named. */
  readonly declared?: string | undefined
  /** BCP 47: what it is probably written in. */
  readonly language?: string | undefined
  /** Look for a charset that the page names itself. */
  readonly isHtml: boolean
}

/**
 * Text of bytes in whatever encoding, by what is surest first: a byte order mark; bytes that make sense as UTF-8, which others
 * hardly ever do; what the server says; what the page says; what texts in that language used to be written in.
 */
export const decodeText = (bytes: Uint8Array, {declared, language, isHtml}: Hints): string => {
  const marked = markOf(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const utf8 = strictly('utf-8', bytes)
  const isPlainAscii = bytes.every((byte) => byte < 0x80)
  if (utf8 !== undefined && !isPlainAscii) return utf8
  const named = [declared, isHtml ? namedInPage(bytes) : undefined].filter(
    (label) => label !== undefined && label !== '',
  )
  const guesses = isPlainAscii ? [] : (usualIn.get(language?.split('-')[0] ?? '') ?? [])
  const traditional = /^zh-(Hant|TW|HK)/i.test(language ?? '') && !isPlainAscii ? ['big5'] : []
  for (const label of [...named, ...traditional, ...guesses]) {
    const text = label === undefined ? undefined : strictly(label, bytes)
    if (text !== undefined) return text
  }
  // A few bytes that are wrong are no reason not to read the rest.
  return loosely(named[0], bytes) ?? utf8 ?? new TextDecoder('windows-1252').decode(bytes)
}

const markOf = ([first, second, third]: Uint8Array): string | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** As HTML's prescan has it: within the first 1024 bytes; twice that, since pages don't all keep to it. */
const namedInPage = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /<\?xml[^>]+encoding=["']([\w.:-]+)/i.exec(start)?.[1]
  )
}

const strictly = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    // No such encoding, or not in it.
    return undefined
  }
}

const loosely = (label: string | undefined, bytes: Uint8Array): string | undefined => {
  try {
    return label === undefined ? undefined : new TextDecoder(label).decode(bytes)
  } catch {
    return undefined
  }
}

/** Encodings of the Encoding Standard that pages in a language had before UTF-8, the stricter first. */
const usualIn = new Map<string, readonly string[]>([
  ['zh', ['gb18030', 'big5']],
  ['ja', ['iso-2022-jp', 'euc-jp', 'shift_jis']],
  ['ko', ['euc-kr']],
  ['ar', ['windows-1256']],
  ['fa', ['windows-1256']],
  ['he', ['windows-1255']],
  ['ru', ['windows-1251']],
  ['uk', ['windows-1251']],
  ['pl', ['windows-1250']],
  ['tr', ['windows-1254']],
  ['vi', ['windows-1258']],
])
