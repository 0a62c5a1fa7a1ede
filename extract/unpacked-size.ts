/** Bytes that the files in a ZIP say they unpack to, by its directory (APPNOTE.TXT, 4.3.12); 0 where it has none. */
export const unpackedSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = bytes.byteLength - HEADER; at >= 0; at -= 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === SIGNATURE) sum += view.getUint32(at + SIZE, true)
  }
  return sum
}

const SIGNATURE = 0x02014b50
/** Bytes of an entry before its name, and where in them the size stands. */
const HEADER = 46
const SIZE = 24
