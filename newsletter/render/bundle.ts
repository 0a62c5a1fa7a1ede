import type {Image} from '../blocks/figure/contract.ts'
import {figureWidth} from '../blocks/figure/html.ts'
import type {Issue} from '../contract/issue.ts'
import {planImage, type ImagePlan} from './image-plan.ts'
import {tracedPage, type TracedPage} from './origins.ts'
import {listedCorrections, type ListedCorrection} from './render-corrections.ts'
import {renderEmail} from './render-email.ts'
import {renderText} from './render-text.ts'
import {renderWeb} from './render-web.ts'
import type {RenderContext, RenderedImage} from './types.ts'

/** Raised with every change that gives the same documents other bytes. */
export const RENDERER_VERSION = 2

/** An issue in all its forms, as text, and the images that they show. */
export interface RenderedBundle {
  /** `issue-<number>`: its folder, in an export and under the newsletter's address alike. */
  readonly folder: string
  /** By file name: `email.html`, `email.txt`, `web.html`. */
  readonly texts: ReadonlyMap<string, string>
  /** By path in the folder. */
  readonly images: ReadonlyMap<string, ImagePlan>
  /** What the issue puts right, for the archive's list of it. */
  readonly corrections: readonly ListedCorrection[]
}

/** The folder of an issue's bundle. */
const bundleFolder = (number: number): string => `issue-${number}`

/** The public address of an issue's page: the newsletter's address, and the bundle's folder under it. */
export const issueUrlUnder =
  (newsletterUrl: string): RenderContext['issueUrl'] =>
  ({number}) =>
    `${newsletterUrl.replace(/\/+$/, '')}/${bundleFolder(number)}/web.html`

/** Mail and page show a figure at different widths, and share its file: what serves the wider one serves both. */
const sharedWidth = (maxWidth: number): number =>
  maxWidth === figureWidth.email ? Math.max(figureWidth.email, figureWidth.web) : maxWidth

/**
 * Renders an issue in all its forms, under the addresses it has once the bundle stands at the newsletter's address. The mail
 * names images by those; the page names them by path, so that it also reads from a folder.
 */
export const renderBundle = (issue: Issue): RenderedBundle => {
  const {mail, page, images} = bundleContexts(issue)
  const texts = new Map([
    ['email.html', renderEmail(issue, mail)],
    ['email.txt', renderText(issue, mail)],
    ['web.html', renderWeb(issue, page)],
  ])
  const corrections = listedCorrections(issue, page)
  return {folder: bundleFolder(issue.issue.number), texts, images, corrections}
}

/** Where each element of a bundle's pages comes from, by file name. */
export const traceBundle = (issue: Issue): ReadonlyMap<string, TracedPage> => {
  const {mail, page} = bundleContexts(issue)
  return new Map([
    ['email.html', tracedPage(issue, (notes) => renderEmail(issue, mail, notes))],
    ['web.html', tracedPage(issue, (notes) => renderWeb(issue, page, notes))],
  ])
}

interface BundleContexts {
  readonly mail: RenderContext
  readonly page: RenderContext
  /** Filled while the issue is rendered. */
  readonly images: ReadonlyMap<string, ImagePlan>
}

const bundleContexts = (issue: Issue): BundleContexts => {
  const images = new Map<string, ImagePlan>()
  const issueUrl = issueUrlUnder(issue.newsletter.url)
  const imageAt =
    (base: string) =>
    (image: Image, maxWidth: number): RenderedImage => {
      const plan = planImage(image, maxWidth, sharedWidth(maxWidth))
      const path = `images/${plan.fileName}`
      images.set(path, plan)
      return {src: base + path, width: plan.width, height: plan.height}
    }
  const bundleUrl = issueUrl(issue.issue).replace(/[^/]*$/, '')
  return {mail: {issueUrl, image: imageAt(bundleUrl)}, page: {issueUrl, image: imageAt('')}, images}
}
