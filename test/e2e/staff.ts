import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {Access} from '../../lake/access/access.ts'
import {openBeside} from '../../lake/database/open-beside.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'

/** What everybody signs in with in tests. */
const PASSWORD = 'nine grey transformers'

/** Somebody with an account; the lake makes its id of the name (`p-ada-lind`). */
export interface Colleague {
  readonly name: string
  readonly role: 'administrator' | 'editor' | 'viewer'
}

/** A newsroom whose people have accounts. */
export interface StaffedNewsroom extends Newsroom {
  /** Signs somebody in, in a window of its own, and opens an address. */
  readonly signIn: (name: string, path: string, options?: Parameters<Newsroom['open']>[1]) => Promise<Page>
}

/** A lake with the sample and these people, the Studio on it, and a browser. */
export const openStaffedNewsroom = async (people: readonly Colleague[]): Promise<StaffedNewsroom> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-'))
  const {connection, close} = openBeside(folder)
  const access = new Access({database: connection, bind: '127.0.0.1'})
  for (const person of people) await access.people.add({...person, password: PASSWORD})
  close()
  const newsroom = await openNewsroom({folder})
  return {
    ...newsroom,
    signIn: async (name, path, options) => {
      const page = await newsroom.open(path, options)
      await page.getByText('Sign in', {exact: false}).first().click()
      await page.getByText(name).click()
      await page.locator('input[type=password]').fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByRole('link', {name: 'Vision'}).waitFor()
      await page.goto(newsroom.url + path)
      return page
    },
    stop: async () => {
      await newsroom.stop()
      await rm(folder, {recursive: true, force: true})
    },
  }
}
