// eslint-disable-next-line no-control-regex -- control characters are what it is for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g

/** Text without control characters and noncharacters (line feed and tab stay); half surrogate pairs become U+FFFD. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '')
