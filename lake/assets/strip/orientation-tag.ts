/**
 * The smallest EXIF block: a big-endian TIFF with one directory of one entry, the orientation. It stays when all other EXIF
 * goes, since without it the image would lie on its side. EXIF 2.32, 4.6.2 and tag 0x0112.
 */
export const orientationTag = (orientation: number): Uint8Array =>
  Buffer.from(
    `4d4d002a00000008` +
      `0001` +
      `0112000300000001` +
      orientation.toString(16).padStart(4, '0') +
      `0000` +
      `00000000`,
    'hex',
  )
