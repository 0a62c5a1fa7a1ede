import {describe, expect, it} from 'vitest'
import {match} from './match.ts'
import {normalise} from './normalise.ts'

const find = (printed: string, text: string, around?: {prefix?: string; suffix?: string}) =>
  match(printed, normalise(text), {around})

const classOf = (printed: string, text: string) => find(printed, text).matchClass

describe('a printed quote', () => {
  it.each([
    ['as it stands', 'wound by hand', 'They are wound by hand, to a drawing.'],
    [
      'in Chinese',
      '新增产能最快也要到2028年才能释放',
      '订单已排到2029年，新增产能最快也要到2028年才能释放，我们',
    ],
    ['with the source’s own brackets', 'as [it] said … so', 'He wrote as [it] said … so there.'],
  ])('is exact %s', (_, printed, text) => {
    expect(find(printed, text)).toMatchObject({matchClass: 'exact', alterations: []})
  })

  it.each([
    ['other quotation marks', 'a “price” for', 'name a ‘price’ for it'],
    ['another dash', 'halls—few of them—left', 'In halls – few of them – left over'],
    ['full-width digits', '到2029年', '已排到２０２９年'],
    ['broken lines', 'more than thirty days', 'for more\n  than thirty\u00A0days.'],
    ['soft hyphens', 'transformers', 'large trans\u00ADformers'],
    ['spaces beside Chinese', '排到2029年', '排到 2029 年'],
  ])('is found across %s', (_, printed, text) => {
    expect(classOf(printed, text)).toBe('normalised')
  })

  it('is found with what its ellipses leave out', () => {
    const found = find('Controls … invite them', 'Controls that name a tolerance invite them to measure.')
    expect(found).toMatchObject({
      matchClass: 'withAlterations',
      passage: {start: 0, end: 42},
      alterations: [{kind: 'elided', text: 'that name a tolerance', printed: '…', negates: false}],
    })
  })

  it('shows a "not" that an ellipsis hides', () => {
    expect(find('We will … allow it', 'We will not allow it.')).toMatchObject({
      matchClass: 'withAlterations',
      alterations: [{kind: 'elided', text: 'not', negates: true}],
    })
  })

  it('is found with brackets', () => {
    expect(find('[T]he [Authority] may extend', 'Here the body may extend')).toMatchObject({
      matchClass: 'withAlterations',
      alterations: [
        {kind: 'changedCase', text: 't', printed: '[T]'},
        {kind: 'inserted', text: 'body', printed: '[Authority]'},
      ],
    })
    expect(classOf('allow[ed] it', 'they allow it')).toBe('withAlterations')
    expect(classOf('a mispeling [sic] here', 'a mispeling here')).toBe('normalised')
    expect(classOf('[d]ontrols', 'Controls')).not.toBe('withAlterations')
  })

  it('may end with the sentence’s own full stop', () => {
    expect(find('more than thirty days.', 'more than thirty days, and')).toMatchObject({
      matchClass: 'withAlterations',
      alterations: [{kind: 'finalMark', printed: '.'}],
    })
  })

  it('shows the negation that it leaves to the sentence around it', () => {
    expect(find('a success', 'It was not a success.').alterations).toMatchObject([
      {kind: 'negationBefore', text: 'not'},
    ])
    expect(find('a success', 'I say no, a success.').alterations).toEqual([])
  })

  it.each([
    ['a digit', '排到2028年，', '订单已排到2029年，新增产能'],
    ['a word', 'more than forty days', 'more than thirty days'],
    ['its case', 'The port', 'the port'],
    ['too long an ellipsis', 'begin … end', `begin ${'so '.repeat(400)} end`],
    ['too long an insertion', 'begin [it] end', `begin ${'so '.repeat(60)} end`],
    ['a word’s head', 'able to pay', 'unable to pay'],
    ['a word’s tail', 'the form', 'the formula'],
    ['a hyphened head', 'essential goods', 'non-essential goods'],
    ['a number’s head', '5 per cent', '3.5 per cent'],
    ['a number’s tail', 'grew by 1', 'grew by 1,000'],
    ['a number’s unit', '超过5', '超过5万台'],
    ['a sign', '5 degrees', 'at -5 degrees'],
    ['a Chinese negation', '同意', '我们不同意这个'],
    ['a Japanese negation', '目が要ら', '目が要らない'],
    ['nothing', '[…]', 'anything'],
  ])('is not found when it changes %s', (_, printed, text) => {
    expect(classOf(printed, text)).toMatch(/^(notFound|nearMiss)$/)
  })

  it.each([
    ['two', 'thirty days … the port', 'the port waits thirty days', ['thirty days', 'the port']],
    ['three', 'a b … e f … c d', 'a b c d e f', ['a b', 'e f', 'c d']],
    ['Chinese ones', '粮食不够……变压器的粮食', '变压器的粮食。粮食不够', ['粮食不够', '变压器的粮食']],
    ['with brackets', 'thirty days [of] the port', 'the port waits thirty days', ['thirty days', 'the port']],
    ['with a full stop of its own', 'days … the port.', 'the port, for days', ['days', 'the port']],
  ])('is not found, nor nearly, when its pieces stand in another order: %s', (_, printed, text, pieces) => {
    const {matchClass, passage, fragments} = find(printed, text)
    expect([matchClass, passage]).toEqual(['notFound', undefined])
    expect(fragments.map(({start, end}) => text.slice(start, end))).toEqual(pieces)
  })

  it.each([
    ['a piece is another', 'thirty days … the boat', 'the port waits thirty days'],
    ['too much lies between them', 'begin … end', `begin ${'so '.repeat(400)} end`],
  ])('isn’t told to be in another order when %s', (_, printed, text) => {
    const {matchClass, fragments} = find(printed, text)
    expect(matchClass).toBe('nearMiss')
    expect(fragments).toHaveLength(1)
  })

  it('is shown beside what is like it', () => {
    const text = 'A price valid for more than thirty days, they said.'
    expect(find('valid for more than forty days', text)).toMatchObject({matchClass: 'nearMiss'})
    const {passage} = find('valid for more than forty days', text)
    expect(text.slice(passage?.start, passage?.end)).toBe('valid for more than thirty days')
  })

  it('is ambiguous when it stands there twice, until the words around it decide', () => {
    const text = 'The mill said no. The port said no. The mill agreed.'
    expect(find('The mill', text)).toMatchObject({
      matchClass: 'ambiguous',
      alternatives: [
        {start: 0, end: 8},
        {start: 36, end: 44},
      ],
    })
    expect(find('The mill', text, {suffix: ' agreed'})).toMatchObject({
      passage: {start: 36},
      matchClass: 'exact',
    })
    expect(find('The mill', text, {prefix: 'said no. '})).toMatchObject({passage: {start: 36}})
    expect(find('The mill', text, {suffix: ' slept'})).toMatchObject({matchClass: 'ambiguous'})
  })

  it('takes of nested places the innermost', () => {
    expect(find('will … allow', 'will come, will not allow')).toMatchObject({
      passage: {start: 11, end: 25},
      alterations: [{text: 'not'}],
    })
  })

  it('is found where an ellipsis has to reach past a first chance', () => {
    expect(classOf('a … b … c', `a b ${'x '.repeat(490)} b ${'x '.repeat(300)} c`)).toBe('withAlterations')
  })
})
