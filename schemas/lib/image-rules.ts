import {FIGURE_WIDTH} from '../../newsletter/vocabulary.ts'

type Verdict = true | string

/** An image field's value, as far as it says what was uploaded and how much of it is shown. */
export interface StoredImage {
  readonly asset?: {readonly _ref?: string}
  /** Fractions of the sides that are cut off. */
  readonly crop?: {readonly left?: number; readonly right?: number}
}

/** Screens of twice the pixels show an image sharp that has two for each of its widest display in a mail. */
export const SHARP_WIDTH = 2 * FIGURE_WIDTH.email

/** Whether what is shown of an image has pixels enough; with `.warning()`. */
export const isSharp = (image: StoredImage | undefined): Verdict => {
  const uploaded = uploadedIn(image)
  if (uploaded === undefined) return true
  const shown = Math.round(uploaded.width * (1 - (image?.crop?.left ?? 0) - (image?.crop?.right ?? 0)))
  if (shown >= SHARP_WIDTH) return true
  const mend = shown < uploaded.width ? 'Upload a larger one, or crop less.' : 'Upload a larger one.'
  return `Has ${String(shown)} pixels in its width, where ${String(SHARP_WIDTH)} are sharp on good screens. ${mend}`
}

/** Whether mail programs show an image as it was uploaded; with `.warning()`. They show JPEG and PNG alone. */
export const isMailFormat = (image: StoredImage | undefined): Verdict => {
  const extension = uploadedIn(image)?.extension
  if (extension === undefined || ['jpg', 'jpeg', 'png'].includes(extension)) return true
  const name = extension.toUpperCase()
  return extension === 'gif'
    ? 'Mail shows JPEG and PNG alone: of this GIF the first picture is sent, and it stands still.'
    : `Mail shows JPEG and PNG alone: this ${name} is sent as ${extension === 'svg' ? 'a PNG' : 'a JPEG'}. Upload one of the two to see what is sent.`
}

/** As an asset's id has it: `image-<sha1>-<width>x<height>-<extension>`. */
const uploadedIn = (image: StoredImage | undefined) => {
  const [, width, extension] = /^image-[0-9a-f]+-(\d+)x\d+-(\w+)$/.exec(image?.asset?._ref ?? '') ?? []
  return width === undefined || extension === undefined ? undefined : {width: Number(width), extension}
}
