import {expect, it} from 'vitest'
import {pasteUndone} from './paste-undone.ts'

const paste = {before: '', after: 'https://kiln.example/'}
const pressed = (keys: string) => ({
  key: keys.at(-1) ?? '',
  ctrlKey: keys.includes('Ctrl'),
  metaKey: keys.includes('Meta'),
  shiftKey: keys.includes('Shift'),
  altKey: keys.includes('Alt'),
})

it.each([
  ['Ctrl+z', paste.after, paste.before],
  ['Meta+z', paste.after, paste.before],
  ['Ctrl+Shift+Z', paste.before, paste.after],
  ['Ctrl+y', paste.before, paste.after],
  // Typed since, or undone already.
  ['Ctrl+z', 'https://kiln.example/a', undefined],
  ['Ctrl+z', paste.before, undefined],
  ['Ctrl+Shift+Z', paste.after, undefined],
  ['Ctrl+v', paste.after, undefined],
  ['z', paste.after, undefined],
  ['Ctrl+Alt+z', paste.after, undefined],
])('%s with “%s” in the field', (keys, value, expected) => {
  expect(pasteUndone(paste, value, pressed(keys))).toBe(expected)
})

it('has nothing to undo before a paste', () => {
  expect(pasteUndone(undefined, '', pressed('Ctrl+z'))).toBeUndefined()
})
