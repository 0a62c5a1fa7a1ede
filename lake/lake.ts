import {join} from 'node:path'
import type {WebSocket} from 'ws'
import type {Hono} from 'hono'
import {Access} from './access/access.ts'
import {AssetFolder} from './assets/asset-folder.ts'
import {openDatabase} from './database/open-database.ts'
import {lakeApp} from './http/app.ts'
import type {LakeEnvironment} from './http/http-types.ts'
import {PresenceHub} from './presence/presence-hub.ts'
import {presenceSocket} from './presence/presence-socket.ts'
import type {DocumentRule} from './rules/document-rule.ts'
import {Datasets} from './store/datasets.ts'

/** Where a lake's data is, and how it may be reached. */
export interface LakeOptions {
  /** The folder that holds everything. Made when it is missing. */
  readonly folder: string
  /** The address it will be bound to, which decides whether it may be open to everybody there. */
  readonly bind: string
  /** Names besides `localhost` and addresses under which it may be reached. */
  readonly hosts?: readonly string[]
  /** Origins besides the Studio's whose pages may call it. */
  readonly origins?: readonly string[]
  /** Ports on its own host from which a Studio is served. */
  readonly studioPorts?: readonly number[]
  readonly projectId?: string
  /** What holds for documents of some types, whoever writes them. */
  readonly rules?: readonly DocumentRule[]
  /** Told of errors that are the lake's own. */
  readonly report?: (error: unknown) => void
}

/** An open lake: its API as a function, and what is behind it. */
export interface Lake {
  readonly projectId: string
  readonly app: Hono<LakeEnvironment>
  readonly access: Access
  readonly datasets: Datasets
  /** The bytes of its assets. */
  readonly assets: AssetFolder
  /** Serves a socket on which the Studio tells who is looking at what. */
  readonly presence: (socket: WebSocket, handshake: Request, dataset: string) => void
  /** Answers what was asked for, then frees the folder. */
  readonly close: () => Promise<void>
}

/**
 * Opens a lake.
 *
 * @throws LakeFileError when its folder can't be used; AccessError when it would be open to a network.
 */
export const openLake = ({
  folder,
  bind,
  hosts,
  origins,
  studioPorts,
  projectId = 'local',
  rules = [],
  report = () => undefined,
}: LakeOptions): Lake => {
  const database = openDatabase(folder)
  try {
    const {connection} = database
    const access = new Access({
      database: connection,
      bind,
      ...(hosts && {hosts}),
      ...(origins && {origins}),
      ...(studioPorts && {studioPorts}),
    })
    access.assertSafeToServe()
    const datasets = new Datasets(connection)
    const hub = new PresenceHub()
    const assetFolder = join(folder, 'assets')
    return {
      projectId,
      app: lakeApp({projectId, database: connection, access, datasets, rules, assetFolder}, report),
      access,
      datasets,
      assets: new AssetFolder(assetFolder),
      presence: (socket, _handshake, dataset) => {
        presenceSocket(socket, {hub, dataset, identify: (token) => access.identifyToken(token)})
      },
      close: async () => {
        await datasets.idle()
        database.close()
      },
    }
  } catch (error) {
    database.close()
    throw error
  }
}
