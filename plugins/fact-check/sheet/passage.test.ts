import {describe, expect, it} from 'vitest'
import {match} from '../../../newsletter/quotes/match.ts'
import {normalise} from '../../../newsletter/quotes/normalise.ts'
import {piecesOf, placesOf} from './passage.ts'

const text =
  'The board met in May. No member of this board could name a manufacturer who would quote a price valid for more than thirty days. It adjourned.'

const pieces = (printed: string, around?: number) =>
  piecesOf(text, match(printed, normalise(text)), around).map(({kind, text: words}) => [kind, words])

describe('a passage in its text', () => {
  it('is marked where it stands', () => {
    expect(pieces('could name a manufacturer', 1000)).toEqual([
      ['plain', 'The board met in May. No member of this board '],
      ['found', 'could name a manufacturer'],
      ['plain', ' who would quote a price valid for more than thirty days. It adjourned.'],
    ])
  })

  it('shows what an ellipsis passes over', () => {
    expect(pieces('could name a manufacturer … valid for more than thirty days', 1000)).toContainEqual([
      'elided',
      'who would quote a price',
    ])
  })

  it('shows what brackets stand for', () => {
    const found = match('No member of [the] board could name', normalise(text))
    expect(piecesOf(text, found, 1000)).toContainEqual(
      expect.objectContaining({
        kind: 'replaced',
        text: 'this',
        printed: expect.stringContaining('the') as string,
      }),
    )
  })

  it('leaves out what is far from it, at whole words', () => {
    const shown = pieces('could name a manufacturer', 12)
    expect(shown[0]).toEqual(['plain', '…'])
    expect(shown.at(-1)).toEqual(['plain', '…'])
    const words = shown.map(([, piece]) => piece).join('')
    expect(text).toContain(words.slice(1, -1).trim())
    expect(
      words
        .slice(1, -1)
        .trim()
        .split(/\s+/)
        .every((word) => text.split(/\s+/).includes(word)),
    ).toBe(true)
  })

  it('loses nothing between its ends', () => {
    const found = match('could name a manufacturer … valid for more than thirty days', normalise(text))
    expect(
      piecesOf(text, found, 1000)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  it('is nowhere when the words aren’t there', () => {
    expect(pieces('nothing of the kind was ever said by anybody')).toEqual([])
  })
})

describe('words without one passage', () => {
  const places = (printed: string) =>
    placesOf(text, match(printed, normalise(text))).map((place) =>
      place.map((piece) => (piece.kind === 'found' ? `<${piece.text}>` : piece.text)).join(''),
    )

  it('are shown wherever they may be meant', () => {
    expect(places('board')).toEqual([
      expect.stringContaining('The <board> met in May.'),
      expect.stringContaining('of this <board> could name'),
    ])
  })

  it('are shown piece by piece, as printed, where the text has another order', () => {
    expect(places('thirty days … No member')).toEqual([
      expect.stringContaining('more than <thirty days>.'),
      expect.stringContaining('in May. <No member> of this'),
    ])
  })

  it('are shown nowhere else', () => {
    expect(places('could name a manufacturer')).toEqual([])
    expect(places('could call a manufacturer')).toEqual([])
  })
})
