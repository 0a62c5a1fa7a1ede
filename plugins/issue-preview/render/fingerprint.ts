import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** The bytes of a text, as far as people need to know them. */
export interface Fingerprint {
  /** In bytes of UTF-8. */
  readonly size: number
  /** SHA-256 in hex, as the export's manifest has it. */
  readonly sha256: string
}

/** Computed here because browsers lend their own SHA-256 to pages under https or localhost alone, and a newsroom has neither. */
export const fingerprintOf = (text: string): Fingerprint => {
  const bytes = new TextEncoder().encode(text)
  return {size: bytes.byteLength, sha256: bytesToHex(sha256(bytes))}
}
