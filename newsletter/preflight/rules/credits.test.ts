import {describe, expect, it} from 'vitest'
import {check, sampleWith} from '../../../test/preflight/subjects.ts'
import {credits} from './credits.ts'

const found = (more: Record<string, unknown> | null) => {
  const {cover} = sampleWith().issue
  if (!cover?.credit) throw new TypeError('no credit')
  const credit = more === null ? null : {...cover.credit, ...more}
  return check(credits, sampleWith({cover: {...cover, credit}, essays: []}))
}

describe('credits', () => {
  it('finds a figure without one', () => {
    expect(found(null)).toMatchObject([{severity: 'error', documentId: 'issue-2', path: 'cover.credit'}])
  })

  it.each([
    [{licence: null, permissionEvidence: null}, 'licence'],
    [{licence: 'LicenseRef-permission', permissionEvidence: ' '}, 'permissionEvidence'],
  ])('warns of %o', (more, path) => {
    expect(found(more)).toMatchObject([{severity: 'warning', documentId: 'credit-handout', path}])
  })

  it.each([
    [{licence: 'CC-BY-4.0', permissionEvidence: null}],
    [{licence: null, permissionEvidence: 'Mail of 3 May'}],
    [{licence: 'LicenseRef-permission', permissionEvidence: 'Mail of 3 May'}],
  ])('lets %o be', (more) => {
    expect(found(more)).toEqual([])
  })
})
