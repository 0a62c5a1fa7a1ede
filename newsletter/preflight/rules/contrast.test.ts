import {describe, expect, it} from 'vitest'
import {checkRendered, sampleWith} from '../../../test/preflight/subjects.ts'
import {contrastOf, darkened, inverted} from '../colour/contrast-of.ts'
import {contrast} from './contrast.ts'

const {colors} = sampleWith().newsletter

const found = (theme: 'light' | 'dark', more: Record<string, string>) =>
  checkRendered(contrast, sampleWith({}, {colors: {...colors, [theme]: {...colors[theme], ...more}}})).map(
    ({path, severity}) => `${severity} ${path}`,
  )

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('is computed of colours turned over, too', () => {
    expect(inverted('#ffffff')).toBe('#000000')
    expect(inverted('#0044aa')).toBe('#5599ff')
    expect(darkened('#161514', 'background')).toBe('#161514')
    expect(darkened('#ece8e1', 'ink')).toBe('#ece8e1')
    expect(darkened('#ffffff', 'background')).toBe('#000000')
  })

  it.each([
    ['light', {muted: '#999999'}, 'error colors.light.muted'],
    ['dark', {link: '#0044aa'}, 'error colors.dark.link'],
    ['light', {background: '#444444'}, 'error colors.light.ink'],
    // Its grey is in the middle, and stays there when it is turned over.
    ['light', {link: '#737373', background: '#ffffff'}, 'none'],
    ['light', {link: '#6666ff', background: '#fafafa'}, 'warning colors.light.link'],
  ] as const)('finds in the %s theme with %o: %s', (theme, more, expected) => {
    if (expected === 'none') expect(found(theme, more)).toEqual([])
    else expect(found(theme, more)).toContain(expected)
  })

  it('lets the sample’s colours be', () => {
    expect(found('light', {})).toEqual([])
  })

  it('wants links underlined, or told from the text by more than a little', () => {
    const plain = (html: string) => html.replaceAll('text-decoration:underline', '')
    expect(checkRendered(contrast, sampleWith(), plain).map(({severity}) => severity)).toEqual([
      'error',
      'error',
    ])
  })
})
