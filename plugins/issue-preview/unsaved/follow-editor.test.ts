import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {followEditor, type FollowedEditor, type Said} from './follow-editor.ts'

type Event = Parameters<FollowedEditor['on']>[0]

const written = (text: string) => ({_key: 'b', _type: 'block', children: [{_type: 'span', text}]})

const following = () => {
  const listeners = new Map<Event, () => void>()
  const said: Said[] = []
  let value = [written('')]
  const stop = followEditor(
    {
      on: (type, listener) => {
        listeners.set(type, listener)
        return {unsubscribe: () => listeners.delete(type)}
      },
      getSnapshot: () => ({context: {value}}),
    },
    (one) => said.push(one),
  )
  return {
    said,
    stop,
    emit: (type: Event) => listeners.get(type)?.(),
    type: async (text: string, patches = 1) => {
      for (let patch = 0; patch < patches; patch += 1) listeners.get('patch')?.()
      // The last patch of a change comes before the change is whole.
      value = [written(text)]
      await Promise.resolve()
    },
  }
}

describe('following an editor', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says what is typed at once, once for all patches of a change', async () => {
    const {said, type} = following()
    await type('a')
    await type('ab', 3)
    expect(said).toEqual([
      {blocks: [written('a')], words: {before: '', after: 'a'}},
      {blocks: [written('ab')], words: {before: 'a', after: 'ab'}},
    ])
  })

  it('says that nothing is written when the last letter is taken away', async () => {
    const {said, type} = following()
    await type('a')
    await type('')
    expect(said.at(-1)).toEqual({blocks: undefined, words: {before: 'a', after: ''}})
  })

  it('says that it is saved a moment after the form was told, unless more is typed meanwhile', async () => {
    const {said, type, emit} = following()
    await type('a')
    emit('mutation')
    await type('ab')
    vi.advanceTimersByTime(10_000)
    expect(said).toHaveLength(2)
    emit('mutation')
    vi.advanceTimersByTime(10_000)
    expect(said.slice(2)).toEqual(['saved'])
  })

  it('takes the form’s word when it gives the editor another text', async () => {
    const {said, type, emit} = following()
    await type('a')
    emit('mutation')
    emit('value changed')
    expect(said.slice(1)).toEqual(['saved'])
    vi.advanceTimersByTime(10_000)
    expect(said).toHaveLength(2)
  })

  it('leaves nothing behind when the editor is closed', async () => {
    const {said, type, stop} = following()
    await type('a')
    stop()
    expect(said.at(-1)).toBe('saved')
    await type('ab')
    expect(said).toHaveLength(2)
  })
})
