import {describe, expect, it} from 'vitest'
import {blocksIn, has, ofType, published, valuesIn} from './testing/walk.ts'

describe('the words', () => {
  const texts = published
    .filter(({_type}) => ['newsletter', 'issue', 'essay', 'weeklyLink'].includes(_type))
    .flatMap((document) => [
      ...blocksIn(document).map(({text, bare}) => ({where: document._id, text, bare})),
      ...['title', 'tagline', 'label', 'teaser', 'headline', 'shortLabel', 'subject', 'preheader'].flatMap(
        (field) => {
          const text = document[field]
          return typeof text === 'string' ? [{where: `${document._id} ${field}`, text, bare: text}] : []
        },
      ),
      ...[...valuesIn(document)].flatMap((value) =>
        remarksOf(value).map((text) => ({where: `${document._id} aside`, text, bare: text})),
      ),
    ])

  const faults: Record<string, RegExp> = {
    'a doubled word': /(?<![\p{L}’])(\p{L}+)\s+\1(?![\p{L}’])/iu,
    'a straight quotation mark': /["']/,
    'a space before punctuation': /\s[,.;:!?)\]”]/,
    'a space after an opening mark': /[“([]\s/,
    'doubled punctuation': /\.,|,\.|\.\.|,,/,
    'a doubled space': / {2}/,
    'a placeholder': /\b(TK|TODO|lorem)\b/i,
    'the wrong article': /\ba [aeio]\w|\ban (?![aeiou]|hour|MVA)\w/i,
    'a character of no use': /[\u0080-\u009f\u200b\u2060\ufeff\ufffd]/,
  }

  it.each(Object.keys(faults))('are without %s', (fault) => {
    expect(texts.filter(({text}) => faults[fault]!.test(text))).toEqual([])
    expect(texts.length).toBeGreaterThan(200)
  })

  it('would be found out', () => {
    const bad = ['the the', 'it’s "so"', 'so ,', '( so', 'so.,', 'so  so?', 'TODO', 'a apple', 'x\ufeff']
    Object.values(faults).forEach((fault, at) => expect(bad[at]).toMatch(fault))
  })

  it('pair quotation marks and brackets', () => {
    const count = (text: string, sign: string) => text.split(sign).length
    const unpaired = texts.filter(({text}) =>
      ['“”', '()', '[]'].some(([open, close]) => count(text, open!) !== count(text, close!)),
    )
    expect(unpaired).toEqual([])
  })

  it('mark every word in another script', () => {
    const foreign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}]/u
    expect(texts.filter(({bare}) => foreign.test(bare))).toEqual([])
    expect(texts.some(({text}) => foreign.test(text))).toBe(true)
  })

  it('describe images otherwise than their captions and files do', () => {
    const figures = published
      .flatMap((document) => [...valuesIn(document)])
      .filter((value) => has(value, 'alt'))
    for (const {alt, caption, image} of figures as Record<string, unknown>[]) {
      expect(alt).not.toBe(caption)
      expect(JSON.stringify(image)).not.toContain(String(alt))
    }
    expect(figures.length).toBeGreaterThanOrEqual(7)
  })

  it('name what they link to', () => {
    const linked = published
      .flatMap((document) => [...valuesIn(document)])
      .filter((value) => has(value, 'markDefs'))
      .flatMap((block) => {
        const {children, markDefs} = block as unknown as {
          children: {text?: string; marks?: string[]}[]
          markDefs: {_key: string; _type: string}[]
        }
        return markDefs
          .filter(({_type}) => /link$/i.test(_type))
          .map(({_key}) => children.find(({marks}) => marks?.includes(_key))?.text ?? '')
      })
    expect(linked.length).toBeGreaterThan(7)
    expect(linked.filter((words) => words.length < 8 || /^(here|read more|click)/i.test(words))).toEqual([])
  })

  it('keep subjects and preheaders within what mail programs show', () => {
    for (const issue of ofType('issue')) {
      expect(String(issue['subject']).length).toBeLessThanOrEqual(60)
      expect(String(issue['preheader']).length).toBeGreaterThanOrEqual(40)
      expect(String(issue['preheader']).length).toBeLessThanOrEqual(130)
      expect(issue['preheader']).not.toBe(issue['title'])
    }
  })
})

/** The words of an object that are no running text. */
const remarksOf = (value: object): readonly string[] =>
  [
    ...['alt', 'caption'].map((field) => (has(value, field) ? value[field] : undefined)),
    has(value, '_type') && value._type === 'footnote' && has(value, 'text') ? value.text : undefined,
    has(value, '_type') && value._type === 'callout' && has(value, 'title') ? value.title : undefined,
  ].filter((text) => typeof text === 'string')
