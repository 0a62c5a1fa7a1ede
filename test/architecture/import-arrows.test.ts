import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {importsOf, readImportGraph} from './import-graph.ts'
import {importsAgainstTheArrows} from './rooms.ts'

const root = join(import.meta.dirname, '..', '..')

describe('import arrows', () => {
  it('run one way', async () => {
    const imports = await readImportGraph(root)
    expect(importsAgainstTheArrows(imports)).toEqual([])
  })

  it('are walked over every room', async () => {
    const seen = new Set((await readImportGraph(root)).map(({from}) => from.split('/')[0]))
    for (const room of ['newsletter', 'schemas', 'lake', 'delivery', 'scripts']) expect(seen).toContain(room)
  })

  it.each([
    ['newsletter/render/x.ts', `import {readFile} from 'node:fs'`],
    ['newsletter/render/x.ts', `import {createEngine} from '../../lake/engine/engine.ts'`],
    ['newsletter/render/x.ts', `export * from '../../schemas/index.ts'`],
    ['newsletter/render/x.ts', `import type {ReactNode} from 'react'`],
    ['newsletter/quotes/x.ts', `import {claimRecord} from '../claims/claim-record.ts'`],
    ['newsletter/claims/x.ts', `import {quoteGate} from '../gate/gate.ts'`],
    ['schemas/issue.ts', `import {parseIssue} from '../newsletter/contract/parse-issue.ts'`],
    ['lake/http/app.ts', `const page = await import('../../newsletter/vocabulary.ts')`],
    ['scripts/export.ts', `import {issue} from '../schemas/issue.ts'`],
    ['plugins/issue-preview/index.ts', `import {store} from '../../lake/store/store.ts'`],
    ['outbound/x.ts', `import {source} from '../newsletter/contract/source.ts'`],
    ['plugins/snapshots/x.ts', `import {openOutbound} from '../../outbound/outbound.ts'`],
    ['delivery/ledger/x.ts', `import {lockFolder} from '../../lake/database/folder-lock.ts'`],
    ['delivery/deliver.ts', `import {runExport} from '../scripts/export/run-export.ts'`],
    ['extract/x.ts', `import {readFile} from 'node:fs'`],
    ['attic/thing.ts', `import * as z from 'zod'`],
  ])('catch %s with %s', (path, source) => {
    expect(importsAgainstTheArrows(importsOf(path, source))).toHaveLength(1)
  })
})
