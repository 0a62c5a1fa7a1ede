import {readdir, rename, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

const NEW = '.new'
const PREVIOUS = '.previous'

/** Where a bundle is written before it takes its place. */
export const newFolderOf = (place: string): string => join(dirname(place), `.${basename(place)}${NEW}`)

/** Where the bundle before it waits meanwhile. */
export const previousFolderOf = (place: string): string =>
  join(dirname(place), `.${basename(place)}${PREVIOUS}`)

/**
 * Puts right what an interrupted export left: half-written bundles go, and a previous bundle whose place is empty returns to
 * it.
 *
 * @returns A sentence for each thing done.
 */
export const clearLeftovers = async (out: string): Promise<readonly string[]> => {
  const names = await readdir(out)
  const done: string[] = []
  for (const name of names) {
    const [, bundle, kind] = /^\.(issue-\d+)(\.new|\.previous)$/.exec(name) ?? []
    if (bundle === undefined) continue
    if (kind === PREVIOUS && !names.includes(bundle)) {
      await rename(join(out, name), join(out, bundle))
      done.push(`An earlier run was cut off; its previous ${bundle} is back in its place.`)
    } else {
      await rm(join(out, name), {recursive: true, force: true})
      done.push(`Removed what an earlier run, cut off, left of ${bundle}.`)
    }
  }
  return done
}
