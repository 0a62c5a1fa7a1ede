import {describe, expect, it} from 'vitest'
import {QueryCompiler, type CompiledQuery} from './compile.ts'
import {compiledText, readCompiledText} from './compiled-text.ts'

const query = `*[_type == "issue" && number == $number && _id in *[_type == "essay"]._id]{title, "n": count(essays[]->)}`

const compiled = (): CompiledQuery => new QueryCompiler().compile(query, {number: 1})

describe('compiled queries as text', () => {
  it('come back as they were', () => {
    const text = compiledText(new Map([[query, compiled()]]))
    expect(readCompiledText(text)).toEqual(new Map([[query, compiled()]]))
  })

  it('carry the mark of the process that reads them, not of the one that wrote them', () => {
    const text = compiledText(new Map([[query, compiled()]]))
    const elsewhere = text.replaceAll(text.slice(0, 36), crypto.randomUUID())
    expect(elsewhere).not.toBe(text)
    expect(readCompiledText(elsewhere)).toEqual(new Map([[query, compiled()]]))
  })

  it.each([
    ['a function', () => 1],
    ['undefined', undefined],
    ['a date', new Date(0)],
    ['no number', Number.NaN],
    ['minus nothing', -0],
    ['a set', new Set([1])],
  ])('are left out where a tree holds %s', (_, value) => {
    const tree = {type: 'Value', value} as unknown as CompiledQuery['tree']
    const queries = new Map([
      ['odd', {...compiled(), tree}],
      [query, compiled()],
    ])
    expect([...readCompiledText(compiledText(queries)).keys()]).toEqual([query])
  })
})

describe('a compiler that recalls', () => {
  it('answers with what another one remembers, and compiles the rest', () => {
    const first = new QueryCompiler()
    first.compile(query, {number: 1})
    const second = new QueryCompiler()
    second.recall(first.remember())
    expect(second.compile(query, {number: 2})).toEqual(compiled())
    expect(second.compile('*[0]', {})).toEqual(new QueryCompiler().compile('*[0]', {}))
    expect(() => second.compile(query, {})).toThrow('param $number referenced')
  })

  it('takes the other’s word, so that text of other code must not be given to it', () => {
    const second = new QueryCompiler()
    second.recall(compiledText(new Map([[query, new QueryCompiler().compile('1', {})]])))
    expect(second.compile(query, {number: 2}).tree).toEqual({type: 'Value', value: 1})
  })
})
