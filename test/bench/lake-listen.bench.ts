import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {serveLake} from '../../lake/http/serve.ts'
import {openLake} from '../../lake/lake.ts'
import {median, type Benchmark} from './benchmark.ts'

const EDITS = 200
const PROMISED = 20

const benchmark: Benchmark = {
  name: 'lake-listen',
  about: 'from sending an edit over HTTP until a listener, over HTTP too, has heard of it',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-listen-'))
    const lake = openLake({folder, bind: '127.0.0.1'})
    const server = await serveLake(lake, {port: 0, host: '127.0.0.1'})
    try {
      const client = createClient({
        projectId: 'local',
        dataset: 'bench',
        apiVersion: '2025-02-19',
        apiHost: server.url,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the project's id out of the host name
        useProjectHostname: false,
        useCdn: false,
      })
      await client.create({_id: 'essay', _type: 'essay', turn: 0})
      const hearing = new Map<number, () => void>()
      const ready = Promise.withResolvers<undefined>()
      const subscription = client
        .listen<{turn: number}>('*[_type == "essay"]', {}, {events: ['welcome', 'mutation']})
        .subscribe((event) => {
          if (event.type === 'welcome') ready.resolve(undefined)
          else if (event.type === 'mutation') hearing.get(event.result?.turn ?? 0)?.()
        })
      await ready.promise
      const [heard, answered]: number[][] = [[], []]
      for (let turn = 1; turn <= EDITS; turn += 1) {
        const start = performance.now()
        const hears = new Promise<void>((resolve) => hearing.set(turn, resolve)).then(() =>
          heard?.push(performance.now() - start),
        )
        const answers = client
          .patch('essay')
          .set({turn})
          .commit()
          .then(() => answered?.push(performance.now() - start))
        await Promise.all([hears, answers])
      }
      subscription.unsubscribe()
      const latency = median(heard ?? [])
      return [
        {
          measure: 'a listener hears of an edit',
          ours: latency,
          other: {name: 'the editor’s own answer', value: median(answered ?? [])},
          unit: 'ms',
          target: {promise: `within ${PROMISED} ms at the median`, kept: latency <= PROMISED},
        },
      ]
    } finally {
      await server.close()
      await lake.close()
      rmSync(folder, {recursive: true, force: true})
    }
  },
}

export default benchmark
