import {RecipientsError} from './recipients-error.ts'

/**
 * A file's text.
 *
 * @throws RecipientsError when it is not in UTF-8: names would be printed wrong.
 */
export const readText = (file: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new RecipientsError(file, [
      {line: lineOfFault(bytes), message: 'this is not UTF-8. Save the file as CSV in UTF-8.'},
    ])
  }
}

/** The first line that can't be read. */
const lineOfFault = (bytes: Uint8Array): number => {
  const replaced = new TextDecoder('utf-8').decode(bytes)
  return replaced.slice(0, replaced.indexOf('\ufffd')).split('\n').length
}
