import type {Image} from '../blocks/figure/contract.ts'

/** An image as a page or mail refers to it: where it is, and its size in CSS pixels. */
export interface RenderedImage {
  readonly src: string
  readonly width: number
  readonly height: number
}

/**
 * Everything about rendering that is not in the issue. All of it is passed in, so that the same arguments give the
 * same bytes anywhere.
 */
export interface RenderContext {
  /** The public address of an issue's web page. */
  readonly issueUrl: (issue: {readonly number: number; readonly slug: string}) => string
  /** The address and display size of an image of this issue, at most `maxWidth` CSS pixels wide. */
  readonly image: (image: Image, maxWidth: number) => RenderedImage
}
