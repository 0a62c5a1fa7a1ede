import {describe, expect, it} from 'vitest'
import {differencesBetween} from '../lib/differences.ts'
import {changesIn, shortened} from './shortened.ts'

describe('the difference between two texts', () => {
  it('names what came and what went, and loses nothing of either', () => {
    const [older, newer] = [
      'Orders run to 2028, they say.\nNobody knows.',
      'Orders run to 2029, they said.\nNobody knows.',
    ]
    const passages = differencesBetween(older, newer)
    const without = (kind: string) =>
      passages
        .filter((passage) => passage.kind !== kind)
        .map(({text}) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([older, newer])
    expect(changesIn(passages)).toEqual({added: 2, removed: 2})
  })

  it('is found in scripts without spaces', () => {
    expect(differencesBetween('目前在手订单已排到2028年', '目前在手订单已排到2029年')).toEqual([
      {kind: 'same', text: '目前在手订单已排到202'},
      {kind: 'removed', text: '8'},
      {kind: 'added', text: '9'},
      {kind: 'same', text: '年'},
    ])
  })

  it('is none between equal texts', () => {
    expect(changesIn(differencesBetween('a', 'a'))).toEqual({added: 0, removed: 0})
    expect(differencesBetween('', '')).toEqual([])
  })
})

describe('long passages without a change', () => {
  const long = 'x'.repeat(2000)

  it('lose their middle, and keep what is around a change', () => {
    const shown = shortened(differencesBetween(`${long}a${long}`, `${long}b${long}`))
    expect(shown.map(({text, skipped}) => [text.length, skipped?.length, skipped?.end.length])).toEqual([
      [0, 1760, 240],
      [1, undefined, undefined],
      [1, undefined, undefined],
      [240, 1760, 0],
    ])
  })

  it('stay whole where nothing changed, or little would be spared', () => {
    expect(shortened(differencesBetween(long, long))[0]?.text).toBe(long)
    expect(shortened(differencesBetween('a short one', 'a short two'))[0]).not.toHaveProperty('skipped')
  })

  it('are not cut within a character', () => {
    const faces = '😀'.repeat(500)
    for (const shift of ['', 'x']) {
      const shown = shortened(differencesBetween(`${shift}a${shift}${faces}`, `${shift}b${shift}${faces}`))
      expect(
        shown.every(({text, skipped}) => text.isWellFormed() && (skipped?.end ?? '').isWellFormed()),
      ).toBe(true)
    }
  })
})
