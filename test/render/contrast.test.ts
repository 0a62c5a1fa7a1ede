import {describe, expect, it} from 'vitest'
import {sampleIssue} from './long-issue.ts'

/** WCAG 2.2's relative luminance of `#rrggbb`. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('contrast with the background', () => {
  it.each(['light', 'dark'] as const)('is at least 4.5 for every %s text', async (theme) => {
    const {background, ink, muted, link} = (await sampleIssue()).newsletter.colors[theme]
    for (const colour of [ink, muted, link]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5)
  })

  it('is computed as WCAG does: the control', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
