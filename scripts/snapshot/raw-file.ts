import {readFile, stat} from 'node:fs/promises'
import {basename} from 'node:path'
import {MAX_FILE_BYTES} from '../../extract/extract-text.ts'
import type {RawFile} from '../../extract/kind-of.ts'
import type {Outbound} from '../../outbound/outbound.ts'
import {OutboundError} from '../../outbound/outbound-error.ts'
import {CaptureError, PageNotRead} from './capture-error.ts'

/** A file, and the address it came from. */
export interface FoundFile extends RawFile {
  readonly url?: string
}

/**
 * Reads a file of this machine.
 *
 * @throws CaptureError
 */
export const fileFromDisk = async (path: string): Promise<FoundFile> => {
  try {
    const {size} = await stat(path)
    if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES / 1_000_000} MB`)
    return {bytes: new Uint8Array(await readFile(path)), name: basename(path)}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CaptureError(
      'FILE_UNREADABLE',
      `The file ${path} can’t be read (${reason}). Name another by --file.`,
      error,
    )
  }
}

/**
 * Fetches a page.
 *
 * @throws CaptureError
 */
export const fileFromWeb = async (
  sourceId: string,
  address: string,
  outbound: Pick<Outbound, 'read'>,
): Promise<FoundFile> => {
  const notRead = (reason: string, cause?: unknown) =>
    new PageNotRead(
      `${sourceId}: ${address} was not read (${reason}). Save the page and give it by --file, or fetch the source’s copy by --copy.`,
      cause,
    )
  const answer = await outbound.read(address, MAX_FILE_BYTES).catch((error: unknown) => {
    throw error instanceof OutboundError ? notRead(error.message, error) : error
  })
  if (answer.status !== 200) throw notRead(`HTTP ${answer.status}`)
  return {
    bytes: answer.body,
    name: nameIn(answer.url),
    contentType: answer.headers['content-type'],
    url: answer.url.href,
  }
}

/** A name for the file, for people; only letters that every system takes. */
const nameIn = ({pathname, hostname}: URL): string => {
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  return last.replace(/[^\w.-]+/g, '-').slice(-80)
}
