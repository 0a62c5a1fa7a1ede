import {describe, expect, it} from 'vitest'
import {check, checkRendered, sampleWith} from '../../../test/preflight/subjects.ts'
import {alternativeText} from './alternative-text.ts'

const found = (more: {alt?: string | null; caption?: string | null; decorative?: boolean}) => {
  const {cover} = sampleWith().issue
  if (cover === null) throw new TypeError('no cover')
  return check(alternativeText, sampleWith({cover: {...cover, ...more}})).filter(
    ({path}) => path === 'cover.alt',
  )
}

describe('alternative text', () => {
  it.each([
    [{alt: 'A mill.', caption: 'a mill.'}],
    [{alt: 'IMG_2041.jpg'}],
    [{alt: 'IMG_2041'}],
    [{alt: 'Screenshot 2026-01-01'}],
    [{alt: 'cover-final.PNG'}],
  ])('warns of %o', (more) => {
    expect(found(more)).toMatchObject([{severity: 'warning'}])
  })

  it('finds none where there should be one', () => {
    expect(found({alt: '', decorative: false})).toMatchObject([{severity: 'error'}])
    expect(
      checkRendered(alternativeText, sampleWith(), (html) => html.replace(/ alt="[^"]*"/, '')),
    ).toMatchObject([{severity: 'error', documentId: 'issue-2'}])
  })

  it.each([
    [{alt: 'A mill by the river', caption: 'The mill'}],
    [{alt: '', decorative: true}],
    [{alt: 'The file cover.png on a desk, photographed'}],
  ])('lets %o be', (more) => {
    expect(found(more)).toEqual([])
  })
})
