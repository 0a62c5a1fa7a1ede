import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {normalise} from './normalise.ts'

describe('normalising', () => {
  it.each([
    ['quotation marks of every style', '“a” ‘a’ „a‟ «a» 「a」', "'a' 'a' 'a' 'a' 'a'"],
    ['dashes, spaced or not', 'a—b a – b a -- b a - b ――', 'a—b a—b a—b a—b—'],
    ['hyphens, and en dashes that stand tight', 'well‑known 1990–2000 −5', 'well-known 1990-2000 -5'],
    ['ellipses', 'a … b a... b a . . . b a……b', 'a…b a…b a…b a…b'],
    ['full-width forms', 'ＡＢＣ，１２３％', 'ABC,123%'],
    ['half-width kana with its marks', 'ｶﾞｷﾞ', 'ガギ'],
    ['marks on letters', 'cafe\u0301 e\u0301', 'café é'],
    ['what can’t be seen', 'Ten\u00ADder\u200B \uFEFFx\uFE0F', 'Tender x'],
    ['white space', ' a \u00A0\n\tb\u3000c ', 'a b c'],
    ['spaces beside Chinese and Japanese', '到 2029 年 ， 新 增 once more', '到2029年,新增once more'],
    ['Arabic lengthening', 'مـــصنع', 'مصنع'],
    ['decimal points and abbreviations left alone', '3.5 U. S. A.', '3.5 U. S. A.'],
    ['Korean syllables', '\u1112\u1161\u11AB', '한'],
  ])('folds %s', (_, text, normalised) => {
    expect(normalise(text).text).toBe(normalised)
  })

  it.each([
    ['digits', '1,234', '1,235'],
    ['case', 'The', 'the'],
    ['powers', '10²', '102'],
    ['fractions', '½', '1/2'],
    ['circled numbers', '①', '1'],
    ['Arabic digits', '٣', '3'],
    ['feet and inches', '6"', "6'"],
    ['traditional and simplified characters', '發展', '发展'],
    ['hyphens and none', 're-form', 'reform'],
    ['hyphens and dashes', 'a-b', 'a—b'],
    ['diacritics', 'résumé', 'resume'],
  ])('keeps apart %s', (_, one, other) => {
    expect(normalise(one).text).not.toBe(normalise(other).text)
  })

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...Array.from('ab .…-—"’ 汉か\u3000\u0301\u00ADｶﾞé９٣\n𠮷🏭\u{E0100}\u{1D158}\u{1D165}\u{1D16E}'),
      ),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
    ),
    maxLength: 60,
  })

  it.each([
    ['behind a variation selector', 'e\u{E0100}\u0301', 'é'],
    [
      'that are pairs, in the order of their classes',
      '\u{1D158}\u{1D165}\u{1D16E}ﾞ',
      '\u{1D158}\u3099\u{1D165}\u{1D16E}',
    ],
  ])('composes marks %s', (_, text, expected) => {
    expect(normalise(text).text).toBe(expected)
  })

  /** A mark with white space to stand on, which may go. */
  const hasFloatingMark = (text: string): boolean =>
    /[\s\p{Cc}][^\p{L}\p{N}\p{P}\p{S}]*[\p{M}\p{Lm}\u1160-\u11FF\uFE70-\uFE7F]/u.test(text)

  it('leaves nothing to fold a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!hasFloatingMark(text))
        const once = normalise(text).text
        // Only a mark that its own neighbours decided may be decided otherwise without them.
        fc.pre(!/["'\-—…. ]/.test(once))
        expect(normalise(once).text).toBe(once)
      }),
    )
  })

  it('keeps a way back that runs forward and covers what it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const {text: normalised, starts, ends, source} = normalise(text)
        expect([starts.length, ends.length, source]).toEqual([normalised.length, normalised.length, text])
        for (let at = 0; at < normalised.length; at += 1) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0)
          expect(ends[at]).toBeLessThanOrEqual(text.length)
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        }
      }),
    )
  })

  it('gives the same whatever was normalised together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('东岭', 'factory', '2029', 'é', 'مصنع'), {maxLength: 8}),
        (words) => {
          const joined = normalise(words.join('\n')).text
          expect(joined.replaceAll(' ', '')).toBe(words.map((word) => normalise(word).text).join(''))
        },
      ),
    )
  })
})
