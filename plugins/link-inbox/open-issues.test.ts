import {describe, expect, it} from 'vitest'
import {nextMove, placeOfLink} from './open-issues.ts'

const issue = (number: number, status: string, hasIt: boolean) => ({
  id: `issue-${String(number)}`,
  number,
  status,
  hasIt,
})

const moveIn = (...issues: readonly object[]) => {
  const place = placeOfLink(issues)
  const move = place && nextMove(place)
  return move && [move.kind, move.issue.number]
}

describe('nextMove', () => {
  it.each([
    [
      'an inbox link goes into the first',
      [issue(44, 'drafting', false), issue(43, 'ready', false)],
      ['put', 44],
    ],
    ['a chosen link comes out', [issue(44, 'drafting', false), issue(43, 'ready', true)], ['take-out', 43]],
    [
      'a link that ran may run again',
      [issue(44, 'drafting', false), issue(41, 'published', true)],
      ['put', 44],
    ],
    ['a published issue is left alone', [issue(41, 'published', true)], undefined],
    ['without issues there is nowhere to go', [], undefined],
  ])('%s', (_what, issues, move) => {
    expect(moveIn(...issues)).toEqual(move)
  })

  it('takes no notice of what is no answer', () => {
    expect(placeOfLink(undefined)).toBeUndefined()
    expect(placeOfLink([null, {id: 1}])).toEqual({isIn: [], canGoTo: []})
  })
})
