import {reference} from './reference.ts'

interface Described {
  readonly alt: string
  readonly caption: string
  /** The id of an image credit. */
  readonly credit: string
  /** What an editor cut off, as fractions of the sides. */
  readonly crop?: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly hotspot?: {readonly x: number; readonly y: number; readonly width: number; readonly height: number}
}

/** An image that shows something, from a file in `content/images`. */
export const figure = (file: string, {alt, caption, credit, crop, hotspot}: Described) => ({
  _type: 'figure',
  image: {
    ...image(file),
    ...(crop !== undefined && {crop: {_type: 'sanity.imageCrop', ...crop}}),
    ...(hotspot !== undefined && {hotspot: {_type: 'sanity.imageHotspot', ...hotspot}}),
  },
  alt,
  decorative: false,
  caption,
  credit: reference(credit),
})

/** An image that says nothing which the text doesn't. */
export const ornament = (file: string, credit: string) => ({
  _type: 'figure',
  image: image(file),
  decorative: true,
  credit: reference(credit),
})

const image = (file: string) => ({_type: 'image', _sanityAsset: `image@file://./images/${file}`})
