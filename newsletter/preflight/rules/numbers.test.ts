import {describe, expect, it} from 'vitest'
import {check, sampleWith} from '../../../test/preflight/subjects.ts'
import {numbers} from './numbers.ts'

const past = (number: number, day: number, status = 'published', _id = `past-${number}`) => ({
  _id,
  number,
  status,
  datePublished: `2026-01-${String(day).padStart(2, '0')}T09:00:00Z`,
  urls: null,
})

const found = (history: readonly ReturnType<typeof past>[], more: Parameters<typeof sampleWith>[0] = {}) =>
  check(numbers, sampleWith({number: 5, status: 'ready', datePublished: '2026-01-15T09:00:00Z', ...more}), {
    history,
  }).map(({path}) => path)

describe('number and date', () => {
  it.each([
    ['a number that is taken', [past(5, 14)], ['number']],
    ['a number below the last published', [past(4, 8), past(6, 20)], ['number']],
    ['a date before the last issue’s', [past(4, 16)], ['datePublished']],
    ['a date behind the next issue’s', [past(6, 10, 'drafting')], ['datePublished']],
  ])('finds %s', (_name, history, expected) => {
    expect(found(history)).toEqual(expected)
  })

  it.each([
    ['the first issue', []],
    ['the next one', [past(3, 1), past(4, 8)]],
    ['its own entry', [past(4, 8), past(5, 15, 'ready', 'issue-2')]],
    ['one before others that are being drafted', [past(6, 22, 'drafting')]],
    ['the same day', [past(4, 15)]],
  ])('lets %s be', (_name, history) => {
    expect(found(history)).toEqual([])
  })

  it('lets an issue that went out be exported again', () => {
    expect(found([past(4, 8), past(6, 22)], {status: 'published'})).toEqual([])
  })
})
