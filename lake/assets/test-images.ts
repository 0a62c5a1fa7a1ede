import sharp from 'sharp'

/**
 * A photo as a phone takes it: three quarters red, a quarter blue, lying on its side, and telling where it was taken and by
 * whom. Shown upright it is 40 × 60 pixels.
 */
export const examplePhoto = async (): Promise<Buffer> =>
  sharp({create: {width: 60, height: 40, channels: 3, background: '#e01010'}})
    .composite([
      {input: {create: {width: 15, height: 40, channels: 3, background: '#1010e0'}}, left: 45, top: 0},
    ])
    .withExif({
      IFD0: {Artist: 'Ada Lovelace'},
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '51/1 30/1 3600/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 3000/100',
        GPSAltitudeRef: '0',
        GPSAltitude: '35/1',
      },
    })
    .withMetadata({orientation: 6})
    .jpeg({quality: 90})
    .toBuffer()

/** 30 × 20 pixels, half of them transparent. */
export const examplePng = async (): Promise<Buffer> =>
  sharp({create: {width: 30, height: 20, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0}}})
    .composite([
      {input: {create: {width: 15, height: 20, channels: 3, background: '#20a020'}}, left: 0, top: 0},
    ])
    .png()
    .toBuffer()

/** Three frames of 16 × 12 pixels: red, green, blue. */
export const exampleGif = async (): Promise<Buffer> => {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
      sharp({create: {width: 16, height: 12, channels: 3, background}})
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, {join: {animated: true}})
    .gif()
    .toBuffer()
}
