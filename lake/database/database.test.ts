import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {asLakeFileError} from './as-lake-file-error.ts'
import {backUp} from './back-up.ts'
import {migrate} from './migrate.ts'
import {migrations} from './migrations.ts'
import {lakeFile, openDatabase} from './open-database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

describe('opening', () => {
  it('makes the folder, keeps what was written, and syncs each commit', () => {
    const data = join(folder, 'deep', 'data')
    const first = openDatabase(data)
    expect(first.connection.prepare('PRAGMA journal_mode').get()).toEqual({journal_mode: 'wal'})
    expect(first.connection.prepare('PRAGMA synchronous').get()).toEqual({synchronous: 2})
    expect(first.connection.prepare('PRAGMA user_version').get()).toEqual({user_version: migrations.length})
    first.connection.exec("INSERT INTO dataset (name, created_at) VALUES ('production', '')")
    first.close()
    const second = openDatabase(data)
    expect(second.connection.prepare('SELECT name FROM dataset').all()).toEqual([{name: 'production'}])
    second.close()
  })

  it('keeps a second lake out, of this process too', () => {
    const first = openDatabase(folder)
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({code: 'LAKE_LOCKED'}))
    expect(() => openDatabase(folder)).toThrow(folder)
    first.close()
    openDatabase(folder).close()
  })

  it('is free again after its process was killed', async () => {
    const script = `
      const {openDatabase} = await import(${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))})
      openDatabase(${JSON.stringify(folder)})
      console.log('open')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      await once(child.stdout, 'data')
      expect(() => openDatabase(folder)).toThrow(expect.objectContaining({code: 'LAKE_LOCKED'}))
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    openDatabase(folder).close()
  })

  it('says of a damaged file that it is damaged', () => {
    writeFileSync(lakeFile(folder), 'This was a lake once. '.repeat(500))
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({code: 'LAKE_CORRUPT'}))
    rmSync(lakeFile(folder))
    const lake = openDatabase(folder)
    lake.connection.exec("INSERT INTO dataset (name, created_at) VALUES ('production', '')")
    lake.close()
    const bytes = readFileSync(lakeFile(folder))
    bytes.fill(0x5a, 4096, 8192)
    writeFileSync(lakeFile(folder), bytes)
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({code: 'LAKE_CORRUPT'}))
    // A lake that could not be opened leaves no lock behind.
    rmSync(lakeFile(folder))
    openDatabase(folder).close()
  })

  it('says of a folder that is none', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({code: 'LAKE_NOT_A_FOLDER'}))
    expect(() => openDatabase(join(file, 'deeper'))).toThrow(
      expect.objectContaining({code: 'LAKE_NOT_A_FOLDER'}),
    )
  })

  // In /proc nobody may write, not even root, for whom the rights of files don't count.
  it.skipIf(process.platform !== 'linux')('says of a folder that can’t be written', () => {
    expect(() => openDatabase('/proc/sys')).toThrow(expect.objectContaining({code: 'LAKE_READ_ONLY'}))
  })
})

describe('migrations', () => {
  it('run once each, in order, and none when one fails', () => {
    const database = new DatabaseSync(':memory:')
    migrate(database, 'x', ['CREATE TABLE a (x)'])
    migrate(database, 'x', ['CREATE TABLE a (x)', 'CREATE TABLE b (x)'])
    expect(() => migrate(database, 'x', ['', '', 'CREATE TABLE c (x)', 'CREATE NONSENSE'])).toThrow()
    const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    expect(names).toEqual([{name: 'a'}, {name: 'b'}])
  })

  it('leave a newer file alone', () => {
    const lake = openDatabase(folder)
    lake.connection.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    lake.close()
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({code: 'LAKE_NEWER_SCHEMA'}))
  })
})

describe('backup', () => {
  it('copies a running lake into a file that opens as one', async () => {
    const lake = openDatabase(folder)
    lake.connection.exec("INSERT INTO dataset (name, created_at) VALUES ('production', '')")
    const copy = join(folder, 'copy')
    openDatabase(copy).close()
    rmSync(lakeFile(copy))
    await backUp(folder, lakeFile(copy))
    lake.close()
    const opened = openDatabase(copy)
    expect(opened.connection.prepare('SELECT name FROM dataset').all()).toEqual([{name: 'production'}])
    opened.close()
    expect(readdirSync(copy).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('overwrites nothing, and leaves nothing half done', async () => {
    openDatabase(folder).close()
    const file = join(folder, 'backup.sqlite')
    writeFileSync(file, 'mine')
    await expect(backUp(folder, file)).rejects.toMatchObject({code: 'LAKE_BACKUP_EXISTS'})
    expect(readFileSync(file, 'utf8')).toBe('mine')
    await expect(backUp(join(folder, 'nowhere'), join(folder, 'other.sqlite'))).rejects.toMatchObject({
      code: 'LAKE_READ_ONLY',
    })
    await expect(backUp(folder, join(folder, 'nowhere', 'b.sqlite'))).rejects.toMatchObject({
      code: 'LAKE_READ_ONLY',
    })
    expect(readdirSync(folder).some((name) => name.startsWith('other'))).toBe(false)
  })
})

it('leaves errors that are not about the file as they are', () => {
  expect(asLakeFileError(new Error('else'), 'x')).toBeUndefined()
  expect(asLakeFileError('text', 'x')).toBeUndefined()
})
