import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {Access} from '../../lake/access/access.ts'
import {openBeside} from '../../lake/database/open-beside.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'

/** What everybody signs in with in tests. */
export const PASSWORD = 'nine grey transformers'

/** Somebody with an account; the lake makes its id of the name (`p-ada-lind`). */
export interface Colleague {
  readonly name: string
  readonly role: 'administrator' | 'editor' | 'viewer'
}

/** A newsroom whose people have accounts. */
export interface StaffedNewsroom extends Newsroom {
  /** For commands, which read. */
  readonly token: string
  /** Signs somebody in and opens an address, in a window of its own. */
  readonly signIn: (name: string, path: string, options?: Parameters<Newsroom['open']>[1]) => Promise<Page>
}

/** A lake with the sample and these people, the Studio on it, and a browser. */
export const openStaffedNewsroom = async (
  people: readonly Colleague[],
  place: {readonly bind?: string; readonly name?: string} = {},
): Promise<StaffedNewsroom> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-'))
  const {connection, close} = openBeside(folder)
  const access = new Access({database: connection, bind: '127.0.0.1'})
  for (const person of people) await access.people.add({...person, password: PASSWORD})
  const {secret} = access.tokens.add({label: 'export', role: 'viewer'})
  close()
  const newsroom = await openNewsroom({...place, folder})
  return {
    ...newsroom,
    token: secret,
    signIn: async (name, path, options) => {
      const handOver = await sidOf(newsroom, name)
      return newsroom.open(`${path}${handOver}`, options)
    },
    stop: async () => {
      await newsroom.stop()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

/** What the lake's sign-in page sends a browser back to the Studio with; far quicker than loading the Studio for its link there. */
const sidOf = async ({lakeUrl, url}: Newsroom, name: string): Promise<string> => {
  // Under the name by which the Studio is opened, as a browser would.
  const lake = new URL(lakeUrl)
  lake.hostname = new URL(url).hostname
  const response = await fetch(new URL('/v1/auth/login/local', lake), {
    method: 'POST',
    headers: {origin: lake.origin},
    body: new URLSearchParams({
      origin: url,
      person: `p-${name.toLowerCase().replaceAll(' ', '-')}`,
      password: PASSWORD,
    }),
    redirect: 'manual',
  })
  const hash = /#sid=.+/.exec(response.headers.get('location') ?? '')?.[0]
  if (hash === undefined) throw new Error(`${name} could not sign in: ${String(response.status)}`)
  return hash
}
