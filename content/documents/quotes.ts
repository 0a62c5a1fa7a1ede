import type {LanguageTag} from '../../newsletter/vocabulary.ts'
import {document} from '../writing/document.ts'
import {reference} from '../writing/reference.ts'

interface Passage {
  readonly source: string
  readonly originalLanguage: LanguageTag
  readonly originalText: string
  readonly translation?: string
  /** Id of the person after `person-`. */
  readonly translator?: string
  readonly speaker: string
  readonly speakerRole?: string
  readonly locator: string
  /** The words right before and right after the passage in the snapshot. */
  readonly around: readonly [prefix: string, suffix: string]
}

export const quotes = [
  quote('fewer-orders', {
    source: 'grid-equipment-daily',
    originalLanguage: 'zh-Hans',
    originalText:
      '目前在手订单已排到2029年，新增产能最快也要到2028年才能释放，我们宁可少接单，也不愿牺牲绝缘质量。',
    translation:
      'Orders in hand now run to 2029, and new capacity can come on line in 2028 at the earliest; we would rather take fewer orders than sacrifice the quality of the insulation.',
    translator: 'lin',
    speaker: 'Zhou Qiming',
    speakerRole: 'Production director, Linchuan Transformer',
    locator: 'paragraph 2',
    around: ['周启明说：“', '”'],
  }),
  quote('grain', {
    source: 'grid-equipment-daily',
    originalLanguage: 'zh-Hans',
    originalText: '取向硅钢是变压器的粮食。粮食不够，谁的锅大都没有用。',
    translation:
      'Grain-oriented steel is the grain that a transformer eats. When there isn’t enough grain, it doesn’t matter who has the bigger pot.',
    translator: 'lin',
    speaker: 'Zhou Qiming',
    speakerRole: 'Production director, Linchuan Transformer',
    locator: 'paragraph 3',
    around: ['他打了个比方：“', '”'],
  }),
  quote('wound-by-hand', {
    source: 'resilience-board',
    originalLanguage: 'en',
    originalText:
      'They are wound by hand, to a drawing that exists once, and tested in halls of which there are few.',
    speaker: 'Board for Network Resilience',
    locator: 'section 1',
    around: ['not taken from a shelf. ', '\n'],
  }),
  quote('thirty-days', {
    source: 'resilience-board',
    originalLanguage: 'en',
    originalText:
      'no member of this board could name a manufacturer who would quote a price valid for more than thirty days',
    speaker: 'Board for Network Resilience',
    locator: 'section 2',
    around: ['thirty-eight years, and ', '.'],
  }),
  quote('corridor', {
    source: 'ports-herald',
    originalLanguage: 'ar',
    originalText: 'لا نريد أن نكون ممراً للحاويات فقط، بل نريد أن نصنع ما في داخلها.',
    translation: 'We don’t want to be only a corridor for containers; we want to make what is inside them.',
    translator: 'sabbagh',
    speaker: 'Salma al-Harithi',
    speakerRole: 'Chair, Mina Sahl Free Zone Authority',
    locator: 'paragraph 2',
    around: ['وأضافت: «', '»'],
  }),
  quote('three-things', {
    source: 'ports-herald',
    originalLanguage: 'ar',
    originalText: 'كل مصنع يُفتتح هنا يحتاج إلى ثلاثة أشياء لا يملكها الميناء: الماء والكهرباء والناس.',
    translation:
      'Every factory that opens here needs three things that the port doesn’t own: water, electricity and people.',
    translator: 'sabbagh',
    speaker: 'Salma al-Harithi',
    speakerRole: 'Chair, Mina Sahl Free Zone Authority',
    locator: 'paragraph 3',
    around: ['وعن العقبات قالت: «', '»'],
  }),
  quote('eyes', {
    source: 'harbour-machinery',
    originalLanguage: 'ja',
    originalText: '遠隔操作にしても、熟練者の目が要らなくなるわけではない。目の場所が変わるだけだ',
    translation:
      'Even with remote operation, a skilled operator’s eyes don’t become unnecessary. Only the place of the eyes changes.',
    translator: 'seki',
    speaker: 'Miyake',
    speakerRole: 'Head of operations at a container terminal',
    locator: 'paragraph 2',
    around: ['運用課長の三宅は「', '」と話す'],
  }),
  quote('forty-per-cent', {
    source: 'free-zone-law',
    originalLanguage: 'en',
    originalText:
      'source not less than forty per cent by value of its inputs from within the customs territory',
    speaker: 'Mina Sahl Free Zone Authority',
    locator: 'article 12',
    around: ['of the first shipment, ', '.'],
  }),
  quote('mother-principle', {
    source: 'machine-tool-weekly',
    originalLanguage: 'ja',
    originalText: '母性原理は今も変わらない。機械の精度は、それを作った機械の精度を超えられない。',
    translation:
      'The mother principle holds today as it always has. The precision of a machine can’t exceed the precision of the machine that made it.',
    translator: 'seki',
    speaker: 'Kurata Naoki',
    speakerRole: 'Columnist',
    locator: 'paragraph 2',
    around: ['母性原理である。\n', '超えるには'],
  }),
  quote('three-years', {
    source: 'machinery-frontier',
    originalLanguage: 'zh-Hans',
    originalText: '我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。',
    translation:
      'What we lack is not a prototype that can be shown, but a hundred machine tools that can run for three years without a break.',
    translator: 'lin',
    speaker: 'He Min',
    speakerRole: 'Chief engineer, Dongling Machine Tool',
    locator: 'paragraph 2',
    around: ['贺敏说：“', '”'],
  }),
  quote('controls', {
    source: 'notes-on-measurement',
    originalLanguage: 'en',
    originalText:
      'Controls that name a machine invite its makers to build the next one; controls that name a tolerance invite them to measure badly.',
    speaker: 'Ilse Brandvold',
    speakerRole: 'Metrologist',
    locator: 'note 17',
    around: ['did not want to know.\n', '\nWhat can be'],
  }),
]

function quote(name: string, {source, translator, around, ...passage}: Passage) {
  const [prefix, suffix] = around
  return document('quote', `quote-${name}`, {
    ...passage,
    ...(translator !== undefined && {translator: reference(`person-${translator}`)}),
    source: reference(`source-${source}`),
    snapshot: reference(`snapshot-${source}`),
    selector: {exact: passage.originalText, prefix, suffix},
  })
}
