import {join} from 'node:path'
import {Writable} from 'node:stream'
import type * as preparedExport from '../export/prepared-export.ts'
import {root} from './places.ts'

/** A command that is prepared. */
export interface PreparedCommand {
  /** Path of its module, relative to the repository's folder. */
  readonly entry: string
  /**
   * Runs it as it is run most: what is compiled on the way is kept.
   *
   * @param module - What the module exports.
   * @param folder - An empty folder that is removed afterwards.
   * @returns What the module is to recall in later runs.
   * @throws Error when it doesn't do what it should.
   */
  readonly exercise: (module: unknown, folder: string) => Promise<string>
}

/** The commands that are worth it: those that robots start for every issue. */
export const commands: Readonly<Record<string, PreparedCommand>> = {
  export: {
    entry: 'scripts/export/prepared-export.ts',
    exercise: async (module, folder) => {
      const {exportCommand, remember} = module as typeof preparedExport
      const sample = join(root, 'content/dataset.ndjson')
      const nowhere = new Writable({write: (_chunk, _encoding, done) => done()})
      const code = await exportCommand(
        ['--dataset', sample, '--issue', 'latest', '--out', folder],
        {},
        nowhere,
        process.stderr,
      )
      if (code !== 0) throw new Error(`the export of the sample ended with ${String(code)}`)
      return remember()
    },
  },
}
