import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {serve} from '@hono/node-server'
import {studioApp} from '../../scripts/start/studio-app.ts'

/** A server for a built Studio, whose port the lake can be told before there is anything to show: each has to know the other's. */
export const startStudioServer = async (hostname = '127.0.0.1') => {
  const shown: {app?: Awaited<ReturnType<typeof studioApp>>} = {}
  const server = serve({
    fetch: (request) => shown.app?.fetch(request) ?? new Response(),
    port: 0,
    hostname,
  })
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  return {
    port,
    /**
     * @param folder - Where the Studio was built.
     * @param lakePort - Of the lake that it is on.
     */
    show: async (folder: string, lakePort: number) => {
      shown.app = await studioApp(folder, lakePort)
    },
    stop: () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}
