import {describe, expect, it} from 'vitest'
import {panesWithPreview} from './views.ts'

describe('the views that are open at first', () => {
  it.each([
    [560, ['editor']],
    [999, ['editor']],
    [1000, ['editor', 'preview']],
    [1400, ['editor', 'preview']],
  ])('in a window of %i pixels are %j', (width, panes) => {
    expect(panesWithPreview(width)).toEqual(panes)
  })
})
