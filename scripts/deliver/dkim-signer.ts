import {createPrivateKey} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {buffer} from 'node:stream/consumers'
import type {Mail} from '../../delivery/message/mail.ts'
import {UsageError} from '../cli/usage-error.ts'
import type {DkimOptions} from './options.ts'

/**
 * Makes what signs messages. https://www.rfc-editor.org/rfc/rfc6376
 *
 * @throws UsageError when the key can't be read.
 */
export const dkimSigner = async (
  {keyFile, selector, domain}: DkimOptions,
  {head}: Mail,
): Promise<(message: Uint8Array) => Promise<Uint8Array>> => {
  const privateKey = await readKey(keyFile)
  const {default: DKIM} = await import('nodemailer/lib/dkim')
  const domainName = domain ?? head.from.email.slice(head.from.email.lastIndexOf('@') + 1)
  const signer = new DKIM({domainName, keySelector: selector, privateKey})
  return async (message) => new Uint8Array(await buffer(signer.sign(Buffer.from(message))))
}

const readKey = async (file: string): Promise<string> => {
  try {
    const pem = await readFile(file, 'utf8')
    createPrivateKey(pem)
    return pem
  } catch (error) {
    throw new UsageError(
      `${file}, named by --dkim-key, holds no private key: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}
