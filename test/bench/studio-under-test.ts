import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {rm, symlink} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {serve} from '@hono/node-server'
import {studioApp} from '../../scripts/start/studio-app.ts'

export const root = join(import.meta.dirname, '../..')

/**
 * Builds a Studio for production.
 *
 * @param folder - Where its configuration is.
 * @param out - Where it is put.
 */
export const buildStudio = async (folder: string, out: string): Promise<void> => {
  // The build looks for what it needs beside the configuration.
  if (folder !== root) {
    await rm(join(folder, 'node_modules'), {force: true})
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  }
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', out, '--yes'],
    {cwd: folder, env: {...process.env, NODE_ENV: 'production'}},
  )
}

/** A server whose port the lake can be told before there is anything to show. */
export const startStudioServer = async () => {
  const shown: {app?: Awaited<ReturnType<typeof studioApp>>} = {}
  const server = serve({
    fetch: (request) => shown.app?.fetch(request) ?? new Response(),
    port: 0,
    hostname: '127.0.0.1',
  })
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  return {
    port,
    show: async (folder: string, lakePort: number) => {
      shown.app = await studioApp(folder, lakePort)
    },
    stop: () => server.close(),
  }
}
