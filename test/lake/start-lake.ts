import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {serveLake, type LakeServer} from '../../lake/http/serve.ts'
import {openLake, type Lake, type LakeOptions} from '../../lake/lake.ts'

/** A served lake on a folder of its own, and clients for it. */
export interface RunningLake {
  readonly lake: Lake
  readonly server: LakeServer
  readonly folder: string
  readonly client: SanityClient
  readonly clientWith: (config: Partial<ClientConfig>) => SanityClient
  /** Takes the server off its port while something is done, and puts one back. The lake itself stays open. */
  readonly whileAway: (work: () => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a lake as a test needs it. Errors of its own fail the test, being printed and answered as 500. */
export const startLake = async (options: Partial<LakeOptions> = {}): Promise<RunningLake> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'asymmetric-lake-')))
  const lake = openLake({
    folder,
    bind: '127.0.0.1',
    report: (error) => process.emitWarning(error instanceof Error ? error : new Error(String(error))),
    ...options,
  })
  const host = options.bind ?? '127.0.0.1'
  const server = await serveLake(lake, {port: 0, host})
  let serving = server
  const clientWith = (config: Partial<ClientConfig>) =>
    createClient({
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2025-02-19',
      perspective: 'raw',
      apiHost: server.url,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the project's id out of the host name
      useProjectHostname: false,
      useCdn: false,
      maxRetries: 0,
      ...config,
    })
  return {
    lake,
    server,
    folder,
    client: clientWith({}),
    clientWith,
    whileAway: async (work) => {
      await serving.close()
      try {
        await work()
      } finally {
        serving = await serveLake(lake, {port: server.port, host})
      }
    },
    stop: async () => {
      await serving.close()
      await lake.close()
      if (options.folder === undefined) await rm(folder, {recursive: true, force: true})
    },
  }
}
