import {describe, expect, it} from 'vitest'
import {check, sampleWith} from '../../../test/preflight/subjects.ts'
import {inboxLine} from './inbox-line.ts'

const fine = 'What a battery is made of, and who makes the part that keeps it shut.'

const found = (more: Parameters<typeof sampleWith>[0]) =>
  check(inboxLine, sampleWith({preheader: fine, ...more})).map(({path, severity}) => `${severity} ${path}`)

describe('inbox line', () => {
  it.each([
    ['a subject of 79 characters', {subject: 'x'.repeat(79)}, ['warning subject']],
    ['a preheader of 39', {preheader: 'x'.repeat(39)}, ['warning preheader']],
    ['a preheader of 131', {preheader: 'x'.repeat(131)}, ['warning preheader']],
    ['a preheader that is the title', {title: fine}, ['warning preheader']],
    ['a preheader that is the subject', {subject: fine.toUpperCase()}, ['warning preheader']],
  ])('warns of %s', (_name, more, expected) => {
    expect(found(more)).toEqual(expected)
  })

  it.each([
    ['78 characters', {subject: '😀'.repeat(78)}],
    ['a preheader of 40', {preheader: 'x'.repeat(40)}],
    ['a preheader of 130', {preheader: 'x'.repeat(130)}],
  ])('lets %s be', (_name, more) => {
    expect(found(more)).toEqual([])
  })
})
