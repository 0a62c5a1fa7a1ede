import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('the address dead, the snapshot intact: verified, and the archived copy linked to', async () => {
  const leadsTo = () =>
    Promise.all(
      ['email.html', 'email.txt', 'web.html'].map(async (name) => {
        const text = await readFile(join(newsroom.out, 'issue-43', name), 'utf8')
        return ['brandvold-notes.example.net', 'web-archive.example.org'].filter((host) =>
          text.includes(`https://${host}/`),
        )
      }),
    )
  const states = {
    live: 'brandvold-notes.example.net',
    dead: 'web-archive.example.org',
    usurped: 'web-archive.example.org',
  }
  for (const [urlStatus, host] of Object.entries(states)) {
    await newsroom.edit('p-ines-calder', 'source-notes-on-measurement', {set: {urlStatus}})
    expect(await newsroom.outcomeOf(43)).toBe('exported')
    expect(await leadsTo()).toEqual([[host], [host], [host]])
  }
})

it('no snapshot: it can’t be verified, and the export refuses', async () => {
  await newsroom.edit('p-ines-calder', 'quote-controls', {unset: ['snapshot']})
  expect(await newsroom.outcomeOf(43)).toEqual(['use-controls: cannotVerify (noSnapshot)'])
})
