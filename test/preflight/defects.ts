import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {referenceDocuments} from '../reference/reference-documents.ts'

/**
 * The documents of the reference with what its plain text shows no more: the link whose last letter touches the next word, and the
 * selectors that were left of the weekly links' emoji.
 */
export const defectiveDocuments = (lines: readonly string[]): StoredDocument[] =>
  referenceDocuments(lines).map((document) => {
    const link = /^link-(\d)$/.exec(document._id)
    const leftover =
      link === null ? '' : (/^\s*\ufe0f/.exec(lines[23 + Number(link[1])] ?? '')?.[0] ?? '').trim()
    if (leftover !== '') return {...document, headline: `${leftover} ${String(document['headline'])}`}
    return document._id === 'essay' ? {...document, body: linkedReport(document['body'])} : document
  })

interface Span {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: readonly string[]
}

interface Block {
  readonly children: readonly Span[]
  readonly markDefs: readonly unknown[]
}

const linkedReport = (body: unknown): unknown =>
  (body as readonly Block[]).map((block) => {
    const at = block.children.findIndex(({text}) => text.includes('reporttitled'))
    const span = block.children[at]
    if (span === undefined) return block
    const [before = '', after = ''] = span.text.split('report', 2)
    const children = [
      {...span, text: before},
      {...span, _key: `${span._key}-link`, text: 'report', marks: ['report']},
      {...span, _key: `${span._key}-after`, text: after},
    ]
    return {
      ...block,
      children: block.children.toSpliced(at, 1, ...children),
      markDefs: [...block.markDefs, {_type: 'link', _key: 'report', href: 'https://archive.example/report'}],
    }
  })
