/**
 * Text as a snapshot keeps it: one kind of line break, no white space at the ends of lines, no more than one empty line in a row.
 * Every other character stays as the source has it.
 */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    // What no text field keeps.
    // eslint-disable-next-line no-control-regex -- control characters are what it is for
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
