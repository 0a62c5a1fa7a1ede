import {createHash} from 'node:crypto'
import {document} from '../writing/document.ts'
import {reference} from '../writing/reference.ts'

/** What the quoted sources said on the day they were read, each paragraph a line. */
export const sourceSnapshots = [
  snapshot('grid-equipment-daily', '2026-04-28', [
    '本报讯　一季度变压器行业订单继续攀升。多家企业表示，瓶颈不在车间，而在材料和人手。',
    '临川变压器生产总监周启明说：“目前在手订单已排到2029年，新增产能最快也要到2028年才能释放，我们宁可少接单，也不愿牺牲绝缘质量。”',
    '谈到材料，他打了个比方：“取向硅钢是变压器的粮食。粮食不够，谁的锅大都没有用。”',
    '业内人士预计，绕线工的培养周期至少三年，短期内难以缓解。',
  ]),
  snapshot('resilience-board', '2026-04-27', [
    'Summary. The board was asked how many large transformers could be replaced in a bad year. The answer depends less on money than on drawings.',
    'Units above 100 MVA are not taken from a shelf. They are wound by hand, to a drawing that exists once, and tested in halls of which there are few.',
    'The average age of the units in service is thirty-eight years, and no member of this board could name a manufacturer who would quote a price valid for more than thirty days.',
    'We recommend that operators agree on three standard designs, and hold spares in common.',
  ]),
  snapshot('ports-herald', '2026-05-08', [
    'في حديث إلى الصحيفة، قالت سلمى الحارثي، رئيسة هيئة المنطقة الحرة في ميناء السهل، إن المرحلة المقبلة ستكون مرحلة المصانع.',
    'وأضافت: «لا نريد أن نكون ممراً للحاويات فقط، بل نريد أن نصنع ما في داخلها.»',
    'وعن العقبات قالت: «كل مصنع يُفتتح هنا يحتاج إلى ثلاثة أشياء لا يملكها الميناء: الماء والكهرباء والناس.»',
    'وتتوقع الهيئة منح ستين ترخيصاً صناعياً قبل نهاية العام.',
  ]),
  snapshot('harbour-machinery', '2026-05-09', [
    '岸壁クレーンの遠隔操作が始まって五年になる。運転室は空になったが、操作室には人が増えた。',
    '運用課長の三宅は「遠隔操作にしても、熟練者の目が要らなくなるわけではない。目の場所が変わるだけだ」と話す。',
    '一人で三基を受け持つ計画は、風の強い日には一人二基に戻される。',
  ]),
  snapshot('free-zone-law', '2026-05-08', [
    'Article 12. Local content. A licensee shall, within thirty-six months of the first shipment, source not less than forty per cent by value of its inputs from within the customs territory.',
    'Article 13. The Authority may extend the period once, by not more than twelve months, where the input in question is not made in the territory.',
    'Article 14. A licensee who falls short shall pay the duties from which it was exempt, without interest.',
  ]),
  snapshot('machine-tool-weekly', '2026-05-14', [
    '工場を訪ねると、必ず同じ言葉を聞く。母性原理である。',
    '母性原理は今も変わらない。機械の精度は、それを作った機械の精度を超えられない。超えるには、人の手で削るしかない。',
    'きさげ作業のできる職人は、この十年で半分になった。',
  ]),
  snapshot('machinery-frontier', '2026-05-15', [
    '样机通过验收，只是开始。用户关心的是三年以后。',
    '东岭机床总工程师贺敏说：“我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。”',
    '她认为，补贴应当看开机小时数，而不是看展会上的指标。',
  ]),
  snapshot('notes-on-measurement', '2024-08-19', [
    'I have spent forty years being asked how flat a thing is, mostly by people who did not want to know.',
    'Controls that name a machine invite its makers to build the next one; controls that name a tolerance invite them to measure badly.',
    'What can be controlled is service. A spindle that nobody will come to repair is a paperweight in three years.',
  ]),
]

function snapshot(source: string, sourceDate: string, paragraphs: readonly string[]) {
  const text = paragraphs.join('\n')
  return document('sourceSnapshot', `snapshot-${source}`, {
    source: reference(`source-${source}`),
    sourceDate,
    text,
    textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    extractor: 'by hand',
  })
}
