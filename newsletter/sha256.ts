import {sha256 as digest} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8, in hex. At once, in a browser too, where the platform's own answers later. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text.toWellFormed())))
