import type {BodyBlock} from '../../blocks/block/contract.ts'
import type {Footnote} from '../../blocks/footnote/contract.ts'
import type {InvalidBlock} from '../../blocks/invalid-block/invalid-block.ts'
import {originalsOf} from '../../blocks/quotation/originals.ts'
import type {Table} from '../../blocks/table/contract.ts'
import type {BodyNode} from '../../contract/body.ts'
import {addBlock, entry} from './block-words.ts'
import {deskOf, fieldPassage, type Desk} from './field-passage.ts'
import {figurePassages} from './figure-passages.ts'
import {PassageBuilder} from './passage-builder.ts'
import type {Passage} from './passage.ts'
import {plainPassages} from './plain-passages.ts'
import {sourcePassages} from './source-passages.ts'

type Node = BodyNode | InvalidBlock

/** The passages of an essay's body, in reading order. */
export const bodyPassages = (desk: Desk, body: readonly Node[]): readonly Passage[] =>
  body.flatMap((node, index) => {
    const path = `body${entry(node._key, index)}`
    const name = `entry ${index + 1} of the body`
    switch (node._type) {
      case 'block':
        return blockPassages(desk, path, name, node, body[index - 1])
      case 'figure':
        return figurePassages(desk, path, node, name)
      case 'table':
        return tablePassages(desk, path, name, node)
      case 'callout':
        return [
          ...fieldPassage(desk, `${path}.title`, node.title, {
            kind: 'label',
            fieldName: `the title in ${name}`,
          }),
          ...plainPassages(desk, `${path}.content`, node.content, name),
        ]
      case 'divider':
      case 'invalidBlock':
        return []
    }
  })

const blockPassages = (
  desk: Desk,
  path: string,
  name: string,
  block: BodyBlock,
  before: Node | undefined,
): readonly Passage[] => {
  const builder = new PassageBuilder()
  addBlock(builder, desk, path, block, name)
  const isHeading = block.style === 'h2' || block.style === 'h3'
  return [
    ...builder.build(desk.language, {
      kind: isHeading ? 'label' : 'prose',
      language: desk.language,
      isMarkable: true,
      follows: before?._type === 'block' && before.style === block.style,
    }),
    ...originalsOf(block.markDefs).flatMap((quote) =>
      fieldPassage(deskOf(quote, desk.language), 'originalText', quote.originalText, {
        language: quote.originalLanguage,
        fieldName: 'the original text',
      }),
    ),
    ...block.children.flatMap((child, index) =>
      child._type === 'footnote'
        ? notePassages(desk, `${path}.children${entry(child._key, index)}`, name, child)
        : [],
    ),
  ]
}

const notePassages = (desk: Desk, path: string, name: string, note: Footnote): readonly Passage[] => [
  ...fieldPassage(desk, `${path}.text`, note.text, {fieldName: `the note in ${name}`}),
  ...fieldPassage(desk, `${path}.locator`, note.locator, {kind: 'name', fieldName: `the locator in ${name}`}),
  ...(note.source === null ? [] : sourcePassages(note.source, desk.language)),
]

const tablePassages = (desk: Desk, path: string, name: string, table: Table): readonly Passage[] => [
  ...fieldPassage(desk, `${path}.caption`, table.caption, {
    kind: 'label',
    fieldName: `the caption in ${name}`,
  }),
  ...table.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, cellIndex) =>
      plainPassages(
        desk,
        `${path}.rows${entry(row._key, rowIndex)}.cells${entry(cell._key, cellIndex)}.value`,
        cell.value,
        `row ${rowIndex + 1}, column ${cellIndex + 1} of the table in ${name}`,
        'label',
      ),
    ),
  ),
]
