/**
 * What may stand in no HTML document: control characters other than tab, line feed and form feed, and noncharacters. The pairs
 * are the last two code points of each plane from the second. https://infra.spec.whatwg.org/#noncharacter
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- control characters are what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g

/**
 * For a regular expression's class: whatever may have to go, and every half of a surrogate pair. Nearly no text has any of it,
 * and testing a whole text is far faster than replacing in it.
 */
export const doubtful = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff`

const clean = new RegExp(`^[^${doubtful}]*$`)

/** Text without control characters and noncharacters (line feed and tab stay); half surrogate pairs become U+FFFD. */
export const printable = (text: string): string =>
  clean.test(text) ? text : text.toWellFormed().replace(unprintable, '')

/** Whether a text has nothing to show. */
export const isBlank = (text: string): boolean => mayBeBlank.test(text) && printable(text).trim() === ''

// It ends at the first letter.
const mayBeBlank = new RegExp(`^[\\s${doubtful}]*$`)
