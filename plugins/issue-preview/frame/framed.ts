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
    .replace(
      '<head>',
      () => `<head>${withImages ? POLICY : POLICY_WITHOUT_IMAGES}<base target="_blank">${LOOKS_OF_MARKS}`,
    )
    .replace(/(<img src=")([^"]*)"/g, (whole, before: string, address: string) => {
      const [path] = /images\/[^/]+$/.exec(address) ?? []
      const there = path === undefined ? undefined : imageAt(path)
      return there === undefined ? whole : `${before}${escaped(there)}"`
    })

// What the Studio marks in a page, it marks with attributes and elements of its own.
const LOOKS_OF_MARKS =
  '<style>html{cursor:pointer}[data-preview-focus]{outline:2px solid #556bfc!important;outline-offset:4px}' +
  '[data-preview-ins]{background:#c4f0d4!important;color:#0b3d20!important;text-decoration:none}' +
  '[data-preview-del]{background:#fbd4d0!important;color:#6b1710!important;text-decoration:line-through}' +
  'img[data-preview-ins]{outline:4px solid #2f9e5b}img[data-preview-del]{outline:4px dashed #d9453a}</style>'

const policyOf = (images: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src ${images}">`

const POLICY = policyOf('http: https:')
const POLICY_WITHOUT_IMAGES = policyOf("'none'")

const escaped = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
