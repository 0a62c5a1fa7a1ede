import {expect, it} from 'vitest'
import {diffWords} from './diff-words.ts'

it('splits no words', () => {
  const diff = diffWords('The Machines That Make', 'The Machines, Typed')
  expect(
    diff
      .filter(([kind]) => kind !== 1)
      .map(([, text]) => text)
      .join(''),
  ).toBe('The Machines That Make')
  expect(
    diff
      .filter(([kind]) => kind !== -1)
      .map(([, text]) => text)
      .join(''),
  ).toBe('The Machines, Typed')
  expect(
    diff
      .filter(([kind]) => kind === 1)
      .map(([, text]) => text)
      .join(),
  ).toContain('Typed')
})

it('finds words where no spaces are', () => {
  expect(diffWords('もう一度考える', 'もう一度考えた').some(([kind]) => kind === 0)).toBe(true)
})
