import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {blocksIn, spansOf, stringAt} from '../quotes/uses.ts'

/** Words that a document prints, and the field or block that they are stored in. */
interface PlacedWords {
  readonly path: string
  readonly text: string
}

/** The fields of one line whose words readers see. */
const LINES = ['title', 'subject', 'preheader', 'label', 'teaser', 'headline', 'shortLabel'] as const

/** What a document prints, passage by passage: its lines, its running text, and what stands under its pictures. */
export const passagesIn = (document: RawRecord): readonly PlacedWords[] => [
  ...LINES.map((path) => ({path, text: stringAt(document, path)})),
  ...[...blocksIn(document)].map(({path, block}) => ({path, text: spansOf(block).text})),
  ...figuresIn(document).map(({path, figure}) => ({
    path: `${path}.caption`,
    text: stringAt(figure, 'caption'),
  })),
]

/** A picture in a document, and its path. */
interface PlacedPicture {
  readonly path: string
  readonly figure: RawRecord
}

/** The cover, and the figures among the paragraphs. */
export const figuresIn = (document: RawRecord): readonly PlacedPicture[] => {
  const [cover, body] = [step(document, 'cover'), step(document, 'body')]
  const figures = (Array.isArray(body) ? body : []).flatMap((node: unknown, at) =>
    isRecord(node) && node['_type'] === 'figure'
      ? [{path: `body[${typeof node['_key'] === 'string' ? `_key=="${node['_key']}"` : at}]`, figure: node}]
      : [],
  )
  return [...(isRecord(cover) ? [{path: 'cover', figure: cover}] : []), ...figures]
}
