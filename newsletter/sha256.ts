import {sha256 as digest} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text's UTF-8, in hex. At once, in a browser too, where the platform's own answers later; where the platform answers
 * at once, in its own code.
 */
export const sha256 = (text: string): string => hash(text.toWellFormed())

const native = (globalThis as {process?: Pick<NodeJS.Process, 'getBuiltinModule'>}).process?.getBuiltinModule

/** Without what the platform has. */
export const portableSha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)))

const hash: (text: string) => string =
  typeof native === 'function' ? (text) => native('node:crypto').hash('sha256', text) : portableSha256
