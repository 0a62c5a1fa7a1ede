import {coloured, type Colours} from './colours.ts'

/** How a page is shown. */
export interface Framing {
  readonly colours: Colours
  readonly withImages: boolean
  /** Where an image of the bundle can be seen now, by its path there. */
  readonly imageAt: (path: string) => string | undefined
}

/**
 * A page of the export as it may stand in a frame: pictures come from the lake, since the addresses in the bytes lead to a bundle
 * that isn't published yet, and the page may load nothing else. The bytes themselves stay what they are; this is a copy.
 */
export const framed = (html: string, {colours, withImages, imageAt}: Framing): string =>
  coloured(html, colours)
    .replace('<head>', () => `<head>${withImages ? POLICY : POLICY_WITHOUT_IMAGES}<base target="_blank">`)
    .replace(/(<img src=")([^"]*)"/g, (whole, before: string, address: string) => {
      const [path] = /images\/[^/]+$/.exec(address) ?? []
      const there = path === undefined ? undefined : imageAt(path)
      return there === undefined ? whole : `${before}${escaped(there)}"`
    })

const policyOf = (images: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src ${images}">`

const POLICY = policyOf('http: https:')
const POLICY_WITHOUT_IMAGES = policyOf("'none'")

const escaped = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
