import {describe, expect, it} from 'vitest'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {fixed, takenBack, waived} from './changes.ts'

const warning: Finding = {
  ruleId: 'preflight/inbox-line',
  severity: 'warning',
  documentId: 'issue-1',
  path: 'preheader',
  message: 'It has 37 characters.',
  help: 'Add some.',
  actual: 37,
}

const where = {issueId: 'issue-1', documentType: 'issue', key: 'k'}
const why = {reason: 'Long enough.', by: 'Ada'}
const waiver = {
  _key: 'k',
  _type: 'waiver',
  ruleId: warning.ruleId,
  documentId: 'issue-1',
  path: 'preheader',
  ...why,
}

describe('a warning', () => {
  it('is waived in the issue, and the waiver taken out again', () => {
    expect(waived(warning, where, why)).toEqual({
      target: {documentId: 'issue-1', documentType: 'issue'},
      patches: [{setIfMissing: {waivers: []}}, {insert: {after: 'waivers[-1]', items: [waiver]}}],
      from: {},
      back: {patches: [{unset: ['waivers[_key=="k"]']}], from: {}},
    })
  })

  it('is no longer waived, and is again', () => {
    const {patches, back} = takenBack('issue-1', {...waiver, text: null})
    expect(patches).toEqual([{unset: ['waivers[_key=="k"]']}])
    expect(back.patches).toEqual(waived(warning, where, why)?.patches)
  })
})

describe('words in quotation marks', () => {
  const unquoted: Finding = {...warning, severity: 'error', documentId: 'essay-1', markedWords: 'mother'}

  it('are waived in their own document', () => {
    const change = waived(unquoted, {...where, documentType: 'essay'}, why)
    expect(change?.target).toEqual({documentId: 'essay-1', documentType: 'essay'})
    expect(JSON.stringify(change?.patches)).toContain('"words":"mother","reason":"Long enough."')
  })

  it('are not where a document has no list for them, and other errors never', () => {
    expect(waived(unquoted, where, why)).toBeUndefined()
    expect(waived({...warning, severity: 'error'}, where, why)).toBeUndefined()
  })
})

it('a fix is taken back by what it was made from, while its outcome stands', () => {
  const change = fixed(
    {documentId: 'issue-1', documentType: 'issue'},
    {title: 'Mend it', from: {title: 'A  B'}, set: {title: 'A B'}},
  )
  expect(change.from).toEqual({title: 'A  B'})
  expect(change.back).toEqual({patches: [{set: {title: 'A  B'}}], from: {title: 'A B'}})
})
