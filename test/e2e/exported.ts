import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect} from 'vitest'
import {runExportCommand} from '../export/run.ts'
import type {Newsroom} from './newsroom.ts'

/** What the export command writes of an issue on a newsroom's lake: each file's SHA-256 by its path. */
export const exported = async ({lakeUrl}: Newsroom, number: number): Promise<Record<string, string>> => {
  const out = await mkdtemp(join(tmpdir(), 'exported-'))
  try {
    const {code, stderr} = await runExportCommand([
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', new URL(lakeUrl).origin],
      ...['--issue', String(number), '--out', out],
    ])
    expect(code, stderr).toBe(0)
    const manifest: unknown = JSON.parse(
      await readFile(join(out, `issue-${String(number)}`, 'manifest.json'), 'utf8'),
    )
    const {files} = manifest as {files: {path: string; sha256: string}[]}
    return Object.fromEntries(files.map(({path, sha256}) => [path, sha256]))
  } finally {
    await rm(out, {recursive: true})
  }
}
