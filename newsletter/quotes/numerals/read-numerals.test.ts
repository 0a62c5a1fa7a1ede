import {describe, expect, it} from 'vitest'
import {compareNumerals} from './compare-numerals.ts'
import {readNumerals} from './read-numerals.ts'

const values = (text: string) => readNumerals(text).map(({value}) => value)

describe('numerals', () => {
  it.each([
    ['1,234.50 and 12', ['1234.5', '12']],
    ['１２００台', ['1200']],
    ['١٬٢٠٠ و ٣٫٥', ['1200', '3.5']],
    ['۱۲۰۰', ['1200']],
    ['3.5亿元', ['350000000']],
    ['1万2千', ['12000']],
    ['3,000万', ['30000000']],
    ['2万亿', ['2000000000000']],
    ['三百五十', ['350']],
    ['二〇二九年', ['2029']],
    ['一百零五', ['105']],
    ['十二', ['12']],
    ['壹佰万', ['1000000']],
    ['1兆2000億円', ['1200000000000']],
    ['thirty-eight', ['38']],
    ['a hundred', ['100']],
    ['one hundred and fifty thousand', ['150000']],
    ['3.5 million and 40bn', ['3500000', '40000000000']],
    ['two and three', ['2', '3']],
    ['the twenty-first', ['21']],
    ['someone, weighty, often', []],
  ])('are read from %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('stand where they say', () => {
    const text = '订单已排到２０２９年'
    const [numeral] = readNumerals(text)
    expect(text.slice(numeral?.start, numeral?.end)).toBe('２０２９')
  })

  it.each([
    ['订单超过3.5亿元，到2029年', 'orders of over 350 million, to 2029'],
    ['一百台能连续跑三年的机床', 'a hundred machine tools that run for three years'],
    ['我们缺的不是一台样机', 'what we lack is not a prototype'],
    ['ثلاثة أشياء و ٤٠', 'three things, and forty'],
  ])('answer one another in %s', (original, translation) => {
    expect(compareNumerals(original, translation)).toEqual({missing: [], added: []})
  })

  it.each([
    ['3.5亿', '35 million', ['350000000'], ['35000000']],
    ['2029年', '2028', ['2029'], ['2028']],
    ['一百台', 'a thousand', ['100'], ['1000']],
    ['40 and 40', 'forty', ['40'], []],
  ])('are missed in %s', (original, translation, missing, added) => {
    const compared = compareNumerals(original, translation)
    expect([compared.missing, compared.added].map((list) => list.map(({value}) => value))).toEqual([
      missing,
      added,
    ])
  })
})
