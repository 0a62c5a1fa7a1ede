import {mkdtempSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {beforeEach, describe, expect, it} from 'vitest'
import {openLedger, type DeliveryKey} from './ledger.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger')
})

const key: DeliveryKey = {issue: 'issue-2', content: 'c1', target: 'smtp://x', recipient: 'ada@r.example'}
const open = () => openLedger(folder, () => '2026-01-15T09:00:00.000Z')
const entries = () => {
  const ledger = open()
  try {
    return ledger.entries('issue-2', 'smtp://x')
  } finally {
    ledger.close()
  }
}

describe('a ledger', () => {
  it('knows what was sent, after it was closed', async () => {
    const ledger = open()
    await ledger.intend(key, '<m@x>')
    await ledger.settle(key, {state: 'accepted', reference: '250 taken'})
    ledger.close()
    expect(entries()).toEqual([
      {
        ...key,
        messageId: '<m@x>',
        state: 'accepted',
        detail: '250 taken',
        attempts: 1,
        changedAt: '2026-01-15T09:00:00.000Z',
      },
    ])
  })

  it('takes an intent without an outcome for unknown once it is opened again', async () => {
    const ledger = open()
    await ledger.intend(key, '<m@x>')
    ledger.close()
    expect(entries()).toMatchObject([{state: 'unknown', attempts: 1}])
  })

  it.each(['accepted', 'unknown'] as const)('lets nobody send what is %s', async (state) => {
    const ledger = open()
    await ledger.intend(key, '<m@x>')
    const outcome = state === 'accepted' ? {state, reference: ''} : {state, reason: ''}
    await ledger.settle(key, outcome)
    await expect(ledger.intend(key, '<m@x>')).rejects.toMatchObject({code: 'LEDGER_TWICE'})
    // Others that were written down in the same turn are.
    const lin = {...key, recipient: 'lin@r.example'}
    const [twice, once] = await Promise.allSettled([ledger.intend(key, '<m@x>'), ledger.intend(lin, '<l@x>')])
    expect([twice.status, once.status]).toEqual(['rejected', 'fulfilled'])
    ledger.close()
  })

  it.each(['refused', 'deferred'] as const)('lets what is %s be tried again, and counts', async (state) => {
    const ledger = open()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await ledger.intend(key, '<m@x>')
      await ledger.settle(key, {state, reason: 'not now'})
    }
    expect(ledger.entries('issue-2', 'smtp://x')).toMatchObject([{state, attempts: 3}])
    ledger.close()
  })

  it('lets one delivery in at a time', () => {
    const ledger = open()
    expect(open).toThrow(expect.objectContaining({code: 'LEDGER_BUSY'}) as Error)
    ledger.close()
    expect(entries()).toEqual([])
  })

  it('is its owner’s alone to read', () => {
    open().close()
    expect(statSync(join(folder, 'ledger.sqlite')).mode & 0o077).toBe(0)
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('of a newer version is left alone', () => {
    open().close()
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'))
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(open).toThrow(expect.objectContaining({code: 'LEDGER_NEWER'}) as Error)
  })

  it('that can’t be opened is a clear error', () => {
    expect(() => openLedger('/sys/ledger')).toThrow(/\/sys\/ledger.*--ledger/)
  })
})
