import type {EditorEvent, Patch} from '@portabletext/editor'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {InStep} from './in-step.ts'
import {changeBetween} from './words.ts'

const span: Patch['path'] = [{_key: 'b'}, 'children', {_key: 's'}]

const blocks = (text: string) => [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text}]}]

const words = (from: string, to: string, origin: 'local' | 'remote'): Patch => ({
  type: 'diffMatchPatch',
  path: [...span, 'text'],
  value: changeBetween(from, to),
  origin,
})

/** An editor of one span that does as it is told, and what it was told. */
const writing = (text: string) => {
  const told: EditorEvent[] = []
  const state = {text, cursor: text.length, push: 0}
  const inStep = new InStep({
    tell: (event) => {
      told.push(event)
      if (event.type === 'patches') state.cursor += state.push
    },
    look: () => {
      const point = {path: span, offset: state.cursor}
      return {value: blocks(state.text), selection: {anchor: point, focus: point}}
    },
  })
  return {
    inStep,
    told,
    /** By how much the editor moves its cursor with others' letters. */
    push: (by: number) => {
      state.push = by
    },
    /** Types behind the cursor, and gives what changed. */
    type: async (letters: string): Promise<Patch> => {
      const from = state.text
      state.text = from.slice(0, state.cursor) + letters + from.slice(state.cursor)
      state.cursor += letters.length
      const patch = words(from, state.text, 'local')
      inStep.changed(patch)
      await Promise.resolve()
      return patch
    },
    hear: (patches: Patch[], form: string) =>
      inStep.hearPatches({type: 'patches', patches, snapshot: blocks(form)}),
    hearValue: (form: string) => inStep.hearValue({type: 'update value', value: blocks(form)}),
  }
}

/** What others do that concerns no words. */
const unset: Patch = {type: 'unset', path: [{_key: 'c'}], origin: 'remote'}

const toWords = (from: string, to: string): EditorEvent => ({
  type: 'patches',
  patches: [words(from, to, 'remote')],
  snapshot: blocks(to),
})

describe('an editor in step with its form', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gets the words that the form has, whatever the change was', () => {
    const {hear, told} = writing('A quay.')
    hear([words('A quay', 'A long quay', 'remote')], 'A long quay.')
    expect(told).toEqual([toWords('A quay.', 'A long quay.')])
  })

  it('gets the words that the form will have with what was typed meanwhile', async () => {
    const {hear, told, type, push} = writing('A quay.')
    push('One'.length - 'A'.length)
    await type('x')
    await type('y')
    hear([words('A quay.', 'One quay.', 'remote')], 'One quay.')
    expect(told).toEqual([{...toWords('A quay.xy', 'One quay.xy'), snapshot: blocks('One quay.')}])
  })

  it('goes on behind the person’s own last letter where others begin there', async () => {
    const {hear, told, type, push} = writing('A quay.')
    hear([await type('x')], 'A quay.x')
    // As the Studio's editor does with letters at its cursor.
    push(1)
    hear([words('A quay.', 'A quay.y', 'remote')], 'A quay.xy')
    const point = {path: span, offset: 'A quay.x'.length}
    expect(told.slice(1)).toEqual([
      toWords('A quay.x', 'A quay.xy'),
      {type: 'select', at: {anchor: point, focus: point}},
    ])
  })

  it('leaves the cursor of somebody who only reads where the editor puts it', () => {
    const {hear, told, push} = writing('A quay.')
    push(1)
    hear([words('A quay.', 'A quay.y', 'remote')], 'A quay.y')
    expect(told).toEqual([toWords('A quay.', 'A quay.y')])
  })

  it('hears of everything else as it is', () => {
    const {hear, told} = writing('A quay.')
    hear([unset], 'A quay.')
    expect(told).toEqual([{type: 'patches', patches: [unset], snapshot: blocks('A quay.')}])
  })

  it('hears of everything as it comes while nobody else writes', async () => {
    const {hear, hearValue, told, type} = writing('A quay.')
    const [typed] = [await type('x'), await type('y')]
    hearValue('A quay.')
    hear([typed], 'A quay.x')
    hearValue('A quay.x')
    expect(told).toEqual([
      {type: 'update value', value: blocks('A quay.')},
      {type: 'patches', patches: [typed], snapshot: blocks('A quay.x')},
      {type: 'update value', value: blocks('A quay.x')},
    ])
  })

  it('waits for words in a paragraph that is being cut here', async () => {
    const {hear, told, inStep} = writing('A quay.')
    const cut: Patch = {type: 'insert', path: [{_key: 'b'}], position: 'after', items: [], origin: 'local'}
    inStep.changed(cut)
    hear([words('A quay.', 'One quay.', 'remote')], 'One quay.')
    expect(told).toEqual([])
    hear([cut], 'One quay.')
    expect(told).toContainEqual(toWords('A quay.', 'One quay.'))
    await Promise.resolve()
  })

  it('isn’t given a text that is older than what was typed', async () => {
    const {hear, hearValue, told, type} = writing('A quay.')
    hear([unset], 'A quay.')
    hearValue('A quay.')
    const typed = await type('x')
    hearValue('A quay.')
    hear([typed], 'A quay.x')
    hearValue('A quay.')
    expect(told.filter(({type: kind}) => kind === 'update value')).toHaveLength(1)
    hearValue('A quay.x')
    expect(told.at(-1)).toEqual({type: 'update value', value: blocks('A quay.x')})
  })

  it('is given it after a while, when what was typed came to nothing, though everybody writes on', async () => {
    const {hear, hearValue, told, type} = writing('A quay.')
    await type('x')
    hear([unset], 'A quay.')
    hearValue('A quay.')
    expect(told).toHaveLength(1)
    for (let second = 0; second < 9; second += 1) {
      const typed = await type('y')
      hear([unset, typed], `A quay.${'y'.repeat(second + 1)}`)
      hearValue(`A quay.${'y'.repeat(second + 1)}`)
      vi.advanceTimersByTime(1000)
    }
    expect(told).toContainEqual({type: 'update value', value: blocks('A quay.yyyyyyyyy')})
  })
})
