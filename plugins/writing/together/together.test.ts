import type {EditorEvent, Patch} from '@portabletext/editor'
import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {changeBetween} from './change-of-words.ts'
import {differenceOf} from './merge.ts'
import {Together} from './together.ts'

const span: Patch['path'] = [{_key: 'b'}, 'children', {_key: 's'}]
const blocks = (text: string) => [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text}]}]

const words = (from: string, to: string, origin: 'local' | 'remote'): Patch => ({
  type: 'diffMatchPatch',
  path: [...span, 'text'],
  value: changeBetween(from, differenceOf(from, to)),
  origin,
})

const split: Patch = {type: 'insert', path: [{_key: 'b'}], position: 'after', items: [], origin: 'local'}

/** An editor of one span, and what it was told. */
const writing = (text: string) => {
  const told: EditorEvent[] = []
  const given: (readonly Patch[])[] = []
  const state = {text, cursor: text.length, isHeld: false}
  const together = new Together({
    tell: (event) => {
      told.push(event)
      if (event.type !== 'patches') return
      for (const patch of event.patches)
        if (patch.type === 'diffMatchPatch') [state.text] = applyPatches(parsePatch(patch.value), state.text)
    },
    look: () => {
      const point = {path: span, offset: state.cursor}
      return {value: blocks(state.text), selection: {anchor: point, focus: point}}
    },
    handOver: (patches) => given.push(patches),
    holds: (isHeld) => {
      state.isHeld = isHeld
    },
  })
  together.lakeHas(blocks(text), false)
  return {
    together,
    told,
    given,
    /** Whether the form lacks something that was handed over. */
    isHeld: () => state.isHeld,
    type: async (letters: string): Promise<Patch> => {
      const patch = words(state.text, state.text + letters, 'local')
      state.text += letters
      state.cursor = state.text.length
      together.typed(patch)
      await Promise.resolve()
      return patch
    },
    /** Somebody else’s change, as the Studio tells of it. */
    others: (from: string, to: string) => {
      together.lakeHas(blocks(to), true)
      const begun: Patch = {type: 'setIfMissing', path: [], value: [], origin: 'remote'}
      together.hearPatches({
        type: 'patches',
        patches: [begun, words(from, to, 'remote')],
        snapshot: blocks(to),
      })
    },
  }
}

describe('between an editor and its form', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('everything goes through as it is while nobody else is here', async () => {
    const {together, told, given, type} = writing('A quay.')
    const patches = [await type('x'), await type('y')]
    together.handOver(patches)
    together.settled(false)
    expect(given).toEqual([patches])
    together.hearValue({type: 'update value', value: blocks('A quay.xy')})
    together.settled(true)
    await vi.runAllTimersAsync()
    expect(given).toHaveLength(1)
    expect(told).toEqual([{type: 'update value', value: blocks('A quay.xy')}])
  })

  it('an older text doesn’t take back what was typed', async () => {
    const {together, told, type} = writing('A quay.')
    together.handOver([await type('x')])
    await type('y')
    together.hearValue({type: 'update value', value: blocks('A quay.x')})
    expect(told).toEqual([{type: 'update value', value: blocks('A quay.xy')}])
  })

  it('others’ words come to where they belong among those that are not handed over yet', async () => {
    const {told, type, others} = writing('A quay.')
    await type('x')
    others('A quay.', 'One quay.')
    expect(told).toContainEqual({
      type: 'patches',
      patches: [words('A quay.x', 'One quay.x', 'remote')],
      snapshot: blocks('One quay.'),
    })
  })

  it('words wait for those before them while somebody is here, and go as one change', async () => {
    const {together, given, isHeld, type} = writing('A quay.')
    together.accompanied(true)
    together.handOver([await type('x')])
    await Promise.resolve()
    expect(given).toHaveLength(1)
    expect(isHeld()).toBe(false)
    together.settled(false)
    together.handOver([await type('y'), await type('z')])
    await Promise.resolve()
    expect(given).toHaveLength(1)
    expect(isHeld()).toBe(true)
    together.lakeHas(blocks('A quay.x'), true)
    together.settled(true)
    await Promise.resolve()
    expect(given[1]).toEqual([words('A quay.x', 'A quay.xyz', 'local')])
    expect(isHeld()).toBe(false)
  })

  it('words wait for no longer than some seconds', async () => {
    const {together, given, type} = writing('A quay.')
    together.accompanied(true)
    together.settled(false)
    const patch = await type('x')
    together.handOver([patch])
    await vi.advanceTimersByTimeAsync(5000)
    expect(given).toEqual([[patch]])
  })

  it('a new paragraph doesn’t wait, nor do the words before it', async () => {
    const {together, given, type} = writing('A quay.')
    together.accompanied(true)
    together.settled(false)
    const patch = await type('x')
    together.handOver([patch])
    together.handOver([split])
    expect(given).toEqual([[patch, split]])
  })

  it('nothing that waits is left behind when the editor goes', async () => {
    const {together, given, type} = writing('A quay.')
    together.accompanied(true)
    together.settled(false)
    const patch = await type('x')
    together.handOver([patch])
    together.stop()
    expect(given).toEqual([[patch]])
  })

  it('words that the lake has lost are given again', async () => {
    const {together, given, type, others} = writing('A quay.')
    together.accompanied(true)
    together.handOver([await type('x')])
    await Promise.resolve()
    together.settled(false)
    others('A quay.', 'One quay.')
    together.lakeHas(blocks('One quay.'), true)
    together.settled(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(given[1]).toEqual([words('One quay.', 'One quay.x', 'local')])
  })
})
