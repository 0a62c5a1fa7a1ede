import {expect, it} from 'vitest'
import {actionOf} from './keys.ts'

const pressed = {ctrlKey: false, metaKey: false, altKey: false, repeat: false}

it('a held key moves on and on, and judges once', () => {
  const move = {kind: 'move', step: 1}
  const verdict = {kind: 'verdict', verdict: 'verified'}
  expect(actionOf({...pressed, key: 'j'})).toEqual(move)
  expect(actionOf({...pressed, key: 'j', repeat: true})).toEqual(move)
  expect(actionOf({...pressed, key: 'V'})).toEqual(verdict)
  expect(actionOf({...pressed, key: 'v', repeat: true})).toBeUndefined()
})

it('keys with Ctrl and the like are the browser’s', () => {
  expect(actionOf({...pressed, key: 'v', ctrlKey: true})).toBeUndefined()
})
