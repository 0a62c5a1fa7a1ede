import type {Image} from '../blocks/figure/contract.ts'
import type {Issue} from '../contract/issue.ts'
import {planImage, type ImagePlan} from './image-plan.ts'
import {tracedPage, type OriginNotes, type TracedPage} from './origins.ts'
import {listedCorrections, type ListedCorrection} from './render-corrections.ts'
import {renderEmail} from './render-email.ts'
import {renderText} from './render-text.ts'
import {renderWeb} from './render-web.ts'
import type {RenderContext, RenderedImage} from './types.ts'
import {FIGURE_WIDTH} from '../vocabulary.ts'

/** Raised with every change that gives the same documents other bytes. */
export const RENDERER_VERSION = 4

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
  maxWidth === FIGURE_WIDTH.email ? Math.max(FIGURE_WIDTH.email, FIGURE_WIDTH.web) : maxWidth

/** The names of an issue's files of text. */
const TEXT_FILES = ['email.html', 'email.txt', 'web.html'] as const

export type TextFile = (typeof TEXT_FILES)[number]

/**
 * Renders an issue in all its forms, under the addresses it has once the bundle stands at the newsletter's address. The mail
 * names images by those; the page names them by path, so that it also reads from a folder.
 */
export const renderBundle = (issue: Issue): RenderedBundle => {
  const contexts = bundleContexts(issue)
  const texts = new Map(TEXT_FILES.map((name) => [name, renderers[name](issue, contexts)]))
  const corrections = listedCorrections(issue, contexts.page)
  return {folder: bundleFolder(issue.issue.number), texts, images: contexts.images, corrections}
}

/** One file of a bundle, with the images that it shows by their path in the folder. */
export const renderFile = (
  issue: Issue,
  name: TextFile,
): {readonly text: string; readonly images: ReadonlyMap<string, ImagePlan>} => {
  const contexts = bundleContexts(issue)
  return {text: renderers[name](issue, contexts), images: contexts.images}
}

/** A page of a bundle, and where each of its elements comes from. */
export const tracePage = (issue: Issue, name: Exclude<TextFile, 'email.txt'>): TracedPage => {
  const contexts = bundleContexts(issue)
  return tracedPage(issue, (notes) => renderers[name](issue, contexts, notes))
}

const renderers: Readonly<
  Record<TextFile, (issue: Issue, contexts: BundleContexts, notes?: OriginNotes) => string>
> = {
  'email.html': (issue, {mail}, notes) => renderEmail(issue, mail, notes),
  'email.txt': (issue, {mail}) => renderText(issue, mail),
  'web.html': (issue, {page}, notes) => renderWeb(issue, page, notes),
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
