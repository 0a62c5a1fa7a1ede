/** What the normaliser does with a UTF-16 unit. */
export const Kind = {
  unknown: 0,
  /** Stands for itself. */
  plain: 1,
  /** Stands for itself; spaces beside it say nothing, as Chinese and Japanese have none. */
  wide: 2,
  space: 3,
  /** Not seen by a reader: soft hyphens, zero-width and direction characters, variation selectors, Arabic lengthening. */
  unseen: 4,
  singleQuote: 5,
  doubleQuote: 6,
  hyphen: 7,
  /** Joins numbers and names where it stands tight, is a dash between spaces. */
  enDash: 8,
  dash: 9,
  ellipsis: 10,
  dot: 11,
  /** Belongs to the character before it. */
  combining: 12,
  /** Has a compatibility form. */
  other: 13,
  /** Half of a pair, which may be any of these. */
  surrogate: 14,
} as const
export type Kind = (typeof Kind)[keyof typeof Kind]

const listed: ReadonlyMap<Kind, string> = new Map([
  [Kind.singleQuote, "'‘’‚‛ʼ`´＇‹›"],
  [Kind.doubleQuote, '"“”„‟«»＂「」『』〝〞〟｢｣'],
  [Kind.hyphen, '-‐‑−－﹣'],
  [Kind.enDash, '–‒'],
  [Kind.dash, '—―⸺⸻﹘─'],
  [Kind.ellipsis, '…‥⋯︙︰'],
  [Kind.dot, '.'],
  // Primes measure feet and inches; NFKC would make two single ones of the double.
  [Kind.plain, '′″'],
])

const marks = [...listed.values()].join('')

const known = new Uint8Array(0x10000)
for (const [kind, characters] of listed) for (const one of characters) known[one.charCodeAt(0)] = kind

/** The kind of a UTF-16 unit; worked out once for each. */
export const kindOf = (unit: number): Kind => {
  const kind = known[unit] as Kind
  return kind === Kind.unknown ? (known[unit] = classify(unit)) : kind
}

/** Unicode's Default_Ignorable_Code_Point, the direction marks, and the Arabic tatweel. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u061C\u0640\u200E\u200F\u202A-\u202E]/gu

/** Han, kana and their marks. Not the full-width forms of Latin ones, which stand for them. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF5F-\uFF65]/u

/** What may be composed with the character before it: marks, the later letters of Korean syllables, half-width voicing. */
const combining = /^[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u

/** What a reader sees of a text, in its compatibility form. */
const seen = (text: string): string => {
  const form = text.replace(unseen, '').normalize('NFKC')
  // Some forms stand on a lengthening, which is then not seen.
  return form.replace(unseen, '').normalize('NFKC')
}

/** Whether a compatibility form, as those of vertical writing, is one of the marks listed. */
const isMark = (form: string): boolean => form.length === 1 && marks.includes(form)

const classify = (unit: number): Kind => {
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.surrogate
  const character = String.fromCharCode(unit)
  if (/\s/.test(character)) return Kind.space
  const form = seen(character)
  if (form === '' || /\p{Cc}/u.test(character)) return Kind.unseen
  if (combining.test(form)) return Kind.combining
  if (form !== character) return isMark(form) ? kindOf(form.charCodeAt(0)) : Kind.other
  return wide.test(character) ? Kind.wide : Kind.plain
}

/** Whether the character belongs to the one before it. */
export const isCombining = (character: string): boolean => combining.test(seen(character))

/** Whether a reader can't see the character. */
export const isUnseen = (character: string): boolean => seen(character) === ''

/** Whether spaces beside the character say nothing. */
export const isWide = (character: string): boolean => wide.test(character)

/**
 * The compatibility form of a character with its marks, without what can't be seen. Characters that become digits by it are
 * left as they are, unless they are digits themselves: 10² is not 102, nor is ½ a 1 and a 2.
 */
export const compatible = (piece: string): string => {
  const form = seen(piece)
  return /\p{Nd}/u.test(form) && !/^\p{Nd}/u.test(piece) ? piece.replace(unseen, '').normalize('NFC') : form
}
