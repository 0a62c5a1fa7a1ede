import {join} from 'node:path'
import {serve} from '@hono/node-server'
import {LakeServerError} from '../../lake/http/lake-server-error.ts'
import {serveLake} from '../../lake/http/serve.ts'
import {openLake} from '../../lake/lake.ts'
import {DOCUMENT_RULES} from '../../newsletter/quotes/document-rules.ts'
import {readArguments} from '../cli/arguments.ts'
import type {Console} from '../cli/console.ts'
import {stopSignal} from '../cli/stop-signal.ts'
import {fillLake} from '../lake/fill-lake.ts'
import {portFrom} from '../lake/options.ts'
import {buildStudio} from './build-studio.ts'
import {studioApp} from './studio-app.ts'

const root = join(import.meta.dirname, '../..')

const startHelp = `Runs the lake and the Studio together, on the sample content where there is none yet.

  npm start [-- options]

  --port N         the Studio's port (default: 3333)
  --lake-port N    the lake's port (default: 3900)
  --data DIR       the folder that holds everything (default: .lake)
  --host ADDR      the address to listen on (default: 127.0.0.1); any but a loopback address needs people with passwords
  --help           this text
`

/** Runs both until told to stop. */
export const startCommand = async (console: Console, argv: readonly string[]): Promise<void> => {
  const {values} = readArguments(argv, {
    port: {type: 'string', default: '3333'},
    'lake-port': {type: 'string', default: '3900'},
    data: {type: 'string', default: '.lake'},
    host: {type: 'string', default: '127.0.0.1'},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) {
    console.stdout.write(startHelp)
    return
  }
  const {data, host} = values
  const [port, lakePort] = [portFrom(values.port, '--port'), portFrom(values['lake-port'], '--lake-port')]
  const folder = await buildStudio(root, console.say)
  const lake = openLake({
    folder: data,
    bind: host,
    studioPorts: [port],
    rules: DOCUMENT_RULES,
    report: (error) => console.say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  try {
    await fillLake(
      lake,
      {dataset: 'production', port: lakePort, file: join(root, 'content/dataset.ndjson')},
      console,
    )
    const lakeServer = await serveLake(lake, {port: lakePort, host})
    const app = await studioApp(folder, lakeServer.port)
    const studio = await listening(app.fetch, port, host)
    const who = lake.access.isOpen() ? ' You are the local administrator.' : ''
    const name = host === '127.0.0.1' ? 'localhost' : host
    const stopped = stopSignal()
    console.tell(
      {},
      `Studio ready: open http://${name}:${port} (lake on ${lakeServer.url}, data in ${data}).${who}`,
    )
    await stopped
    console.say('Stopping.')
    studio.close()
    if ('closeAllConnections' in studio) studio.closeAllConnections()
    await lakeServer.close()
  } finally {
    await lake.close()
  }
}

const listening = (fetch: Parameters<typeof serve>[0]['fetch'], port: number, host: string) =>
  new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({fetch, port, hostname: host}, () => resolve(server))
    server.once('error', (error: Error) => reject(new LakeServerError('Studio', host, port, error)))
  })
