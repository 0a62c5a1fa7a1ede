import {serveLake} from '../../lake/http/serve.ts'
import {openLake} from '../../lake/lake.ts'
import {DOCUMENT_RULES} from '../../newsletter/quotes/document-rules.ts'
import type {Console} from '../cli/console.ts'
import {stopSignal} from '../cli/stop-signal.ts'
import {fillLake} from './fill-lake.ts'
import type {LakeCommandOptions} from './options.ts'

/** Runs the lake until it is told to stop. */
export const serveCommand = async (console: Console, options: LakeCommandOptions): Promise<void> => {
  const {data, host, port, import: file, json} = options
  const lake = openLake({
    folder: data,
    bind: host,
    hosts: options.allowHosts,
    origins: options.allowOrigins,
    studioPorts: [options.studioPort],
    rules: DOCUMENT_RULES,
    report: (error) => console.say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  try {
    // A Studio has nothing to list in a dataset that isn't there.
    lake.datasets.ensure(options.dataset)
    if (file !== undefined) await fillLake(lake, {...options, file}, console)
    const server = await serveLake(lake, {port, host})
    const who = lake.access.isOpen()
      ? 'Nobody has been added yet: whoever can reach it is the local administrator.'
      : 'People sign in; commands send tokens.'
    const stopped = stopSignal()
    console.tell(
      {ready: true, url: server.url, data, isOpen: lake.access.isOpen()},
      `Lake ready on ${server.url} (data in ${data}). ${who}`,
    )
    await stopped
    if (!json) console.say('Stopping.')
    await server.close()
  } finally {
    await lake.close()
  }
}
