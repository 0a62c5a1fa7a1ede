import type {Placeholder} from '../../newsletter/vocabulary.ts'

/** Checks that fields share, as the Studio's custom rules take them: `true`, or what an editor is told. */
type Verdict = true | string

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** One emoji and nothing else. An empty field is for `required()` to speak of. */
export const oneEmoji = (text: string | undefined): Verdict => {
  if (text === undefined || text === '') return true
  const graphemes = [...segmenter.segment(text)]
  return graphemes.length === 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text)
    ? true
    : 'Use exactly one emoji: it stands in front of the link like a bullet.'
}

/** An absolute address, or the one `{{name}}` that is filled in for each reader. */
export const urlOr =
  (name: Placeholder) =>
  (text: string | undefined): Verdict => {
    if (text === undefined || text === `{{${name}}}`) return true
    return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text)
      ? true
      : `Enter a whole address (https://…), or the placeholder {{${name}}}, which is filled in for each reader.`
  }

export const timeZone = (name: string | undefined): Verdict => {
  if (name === undefined) return true
  try {
    new Intl.DateTimeFormat('en', {timeZone: name})
    return true
  } catch {
    return 'Enter the name of a time zone, such as Europe/Berlin.'
  }
}

export const hexColour = (text: string | undefined): Verdict =>
  text === undefined || /^#[0-9a-f]{6}$/i.test(text)
    ? true
    : 'Enter a colour as # and six digits, such as #1a1a1a.'

/** An image is described, or said to be decoration. */
export const alternativeText = (alt: unknown, decorative: boolean): Verdict =>
  decorative || (typeof alt === 'string' && alt.trim() !== '')
    ? true
    : 'Describe the image for readers who can’t see it, or mark it as decorative.'

/** Text that is more than white space. */
export const notBlank = (text: string | undefined): Verdict =>
  text?.trim() !== '' ? true : 'This holds nothing but spaces. Fill it in.'

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (text: string | undefined): Verdict =>
  text === undefined || /^[0-9a-f]{64}$/.test(text)
    ? true
    : 'This is not a SHA-256 sum: 64 digits 0–9 and a–f.'

/**
 * For fields that ought to be filled but aren't in every document. `required()` won't do: schema extraction takes the field for one
 * that is always there, whatever the level.
 */
export const wanted =
  (reason: string) =>
  (value: unknown): Verdict =>
    value === undefined || value === null ? reason : true
