/**
 * Writes into the lake of a folder until it is killed, and says on stdout which transactions were answered:
 * `node crash-writer.ts FOLDER ROUND CALLERS`.
 */
import {writeSync} from 'node:fs'
import {openDatabase} from '../../lake/database/open-database.ts'
import {Datasets} from '../../lake/store/datasets.ts'

const [folder = '', round = '', callers = ''] = process.argv.slice(2)
const lake = openDatabase(folder)
const store = new Datasets(lake.connection).ensure('production')

const write = async (caller: number): Promise<never> => {
  for (let turn = 0; ; turn += 1) {
    const transactionId = `r${round}-c${caller}-${turn}`
    await store.transact(
      [
        {create: {_id: `first-${transactionId}`, _type: 'half', text: 'x'.repeat(turn % 3_000)}},
        {createIfNotExists: {_id: `counter-${caller}`, _type: 'counter', count: 0}},
        {patch: {id: `counter-${caller}`, inc: {count: 1}}},
        {create: {_id: `second-${transactionId}`, _type: 'half'}},
      ],
      {author: 'crash-writer', transactionId},
    )
    // At once, not when the event loop comes to it: what is said here must be what the lake promised.
    writeSync(1, `${transactionId}\n`)
  }
}

await Promise.all(Array.from({length: Number(callers)}, (_, caller) => write(caller)))
