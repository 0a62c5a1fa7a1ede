import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {inject} from 'vitest'
import {importArchive} from '../../lake/archive/import-archive.ts'
import {DOCUMENT_RULES} from '../../newsletter/quotes/document-rules.ts'
import {launchChromium} from '../browser/launch.ts'
import {startStudioServer} from '../browser/studio-server.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'

/** A lake with the sample content, the built Studio on it, and a browser. */
export interface Newsroom extends Pick<RunningLake, 'lake' | 'client' | 'clientWith' | 'whileAway'> {
  readonly url: string
  readonly lakeUrl: string
  /** Opens an address of the Studio in a window of its own. */
  readonly open: (path: string, options?: WindowOptions) => Promise<Page>
  /** What browsers' consoles have said that is wrong, apart from what comes of being without the internet. */
  readonly complaints: readonly string[]
  readonly stop: () => Promise<void>
}

interface NewsroomOptions {
  /** The address that lake and Studio listen on. */
  readonly bind?: string
  /** The host under which the Studio is opened. */
  readonly name?: string
  /** The lake's folder, where it has been prepared; one of its own unless given. */
  readonly folder?: string
  /** The dataset is left empty, as that of a newsroom which has just been set up. */
  readonly isNew?: boolean
}

interface WindowOptions {
  readonly colorScheme?: 'light' | 'dark'
}

const sample = join(import.meta.dirname, '../../content/dataset.ndjson')

export const openNewsroom = async ({
  bind = '127.0.0.1',
  name = 'localhost',
  folder,
  isNew = false,
}: NewsroomOptions = {}): Promise<Newsroom> => {
  const studio = await startStudioServer(bind)
  const running = await startLake({
    studioPorts: [studio.port],
    bind,
    rules: DOCUMENT_RULES,
    ...(folder !== undefined && {folder}),
  })
  if (isNew) running.lake.datasets.ensure('production')
  else await importArchive(running.lake, 'production', sample, running.server.url)
  await studio.show(inject('studio'), running.server.port)
  const browser = await launchChromium()
  const url = `http://${name}:${String(studio.port)}`
  const complaints: string[] = []
  return {
    ...running,
    url,
    lakeUrl: running.server.url,
    complaints,
    open: (path, options) => openWindow(browser, `${url}${path}`, complaints, options),
    stop: async () => {
      await browser.close()
      studio.stop()
      await running.stop()
    },
  }
}

const openWindow = async (
  browser: Browser,
  url: string,
  complaints: string[],
  {colorScheme = 'light'}: WindowOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({
    colorScheme,
    viewport: {width: 1400, height: 900},
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // A first load on a busy machine takes its time, and so does a form.
  context.setDefaultTimeout(60_000)
  context.setDefaultNavigationTimeout(100_000)
  const page = await context.newPage()
  const isLeft = watchForLeaving(page)
  page.on('pageerror', ({message}) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() !== 'error' || OFFLINE.test(message.text())) return
    if (isLeft() && message.text().startsWith(GOODBYE)) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
  await page.goto(url)
  return page
}

/** Tells whether the page is being left for another one, which hasn't come yet. */
const watchForLeaving = (page: Page): (() => boolean) => {
  let isLeft = false
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) isLeft = true
  })
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) isLeft = false
  })
  return () => isLeft
}

/**
 * The Studio closes its socket as soon as its page is left, and still announces through it, a fifth of a second later,
 * where somebody has just been.
 */
const GOODBYE = 'WebSocket is already in CLOSING or CLOSED state'

/** The Studio asks its maker's servers for news and for its newest version, and complains when it can't. */
const OFFLINE = /net::ERR_NAME_NOT_RESOLVED|Failed to fetch version|CorsOrigin/
