import {describe, expect, it} from 'vitest'
import {DEFAULT_SETTINGS, keyOfLook, LOOKS, parseSettings, settingsAfterKey} from './settings.ts'

describe('keys', () => {
  it('lead to every way to look', () => {
    for (const look of LOOKS) expect(settingsAfterKey(DEFAULT_SETTINGS, keyOfLook(look))?.look).toBe(look)
  })

  it('go round the colours and widths', () => {
    let settings = DEFAULT_SETTINGS
    const colours = [1, 2, 3, 4, 5].map(() => (settings = settingsAfterKey(settings, 'c')!).colours)
    expect(colours).toEqual(['dark', 'outlook', 'partial', 'full', 'light'])
    const widths = [1, 2, 3, 4].map(() => (settings = settingsAfterKey(settings, 'n')!).mobileWidth)
    expect(widths).toEqual([414, 320, 360, 390])
    expect(settings.look).toBe('mobile')
  })

  it.each(['p', 'f', 'x'])('%s turns something on and off', (key) => {
    const once = settingsAfterKey(DEFAULT_SETTINGS, key)!
    expect(once).not.toEqual(DEFAULT_SETTINGS)
    expect(settingsAfterKey(once, key)).toEqual(DEFAULT_SETTINGS)
  })

  it.each(['z', 'Enter', 'toString', ''])('%s means nothing', (key) => {
    expect(settingsAfterKey(DEFAULT_SETTINGS, key)).toBeUndefined()
  })
})

describe('what was kept', () => {
  it.each([null, '', '{', 'null', '[]', '{"look":"upside-down","mobileWidth":7,"fits":"yes"}'])(
    '%s is no reason to fail',
    (kept) => {
      expect(parseSettings(kept)).toEqual(DEFAULT_SETTINGS)
    },
  )

  it('comes back', () => {
    const settings = {...DEFAULT_SETTINGS, look: 'inbox', colours: 'full', withImages: false} as const
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings)
  })
})
