import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {serveStatic} from '@hono/node-server/serve-static'
import {Hono} from 'hono'
import {compress} from 'hono/compress'
import {html} from 'hono/html'
import {LAKE_META} from '../../lake/multiplex/lake-meta.ts'

/**
 * The built Studio as an app: its files, and its page for every address in it.
 *
 * @param folder - Where `sanity build` put it.
 * @param lakePort - Written into the page, which knows its own host.
 */
export const studioApp = async (folder: string, lakePort: number): Promise<Hono> => {
  const built = await readFile(join(folder, 'index.html'), 'utf8')
  const meta = String(await html`<meta name="${LAKE_META}" content="http://localhost:${lakePort}">`)
  const page = built.replace('<head>', () => `<head>${meta}`)
  const app = new Hono()
  app.use(compress())
  app.use(
    '/static/*',
    serveStatic({
      root: folder,
      onFound: (_, context) => {
        context.header('cache-control', 'public, max-age=31536000, immutable')
      },
    }),
  )
  app.get('/', (context) => context.html(page))
  app.use(serveStatic({root: folder}))
  app.get('*', (context) => context.html(page))
  return app
}
