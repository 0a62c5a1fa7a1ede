import {stringToPath, type PortableTextInputProps} from 'sanity'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {markFor} from './mark-for.tsx'

type Decoration = NonNullable<PortableTextInputProps['rangeDecorations']>[number]

/**
 * Marks for the findings in one text of a document, and in the cells of its tables, each at its characters.
 *
 * @param text - Sanity path of the text: `body`, or `body[_key=="a1"].content` for a callout's.
 */
export const decorationsFor = (
  findings: readonly Finding[],
  documentId: string,
  text: string,
): readonly Decoration[] =>
  findings.flatMap((finding): Decoration[] => {
    const {range} = finding
    if (finding.documentId !== documentId || range?.block.startsWith(`${text}[`) !== true) return []
    // A string within the text, such as a caption, has a field of its own.
    if (range.block === range.from.path) return []
    const depth = stringToPath(text).length
    const point = ({path, offset}: typeof range.from) => ({
      // Within the text, and to the span: its characters are counted from there.
      path: stringToPath(path).slice(depth, -1),
      offset,
    })
    return [
      {
        component: markFor(finding),
        selection: {anchor: point(range.from), focus: point(range.to)},
      },
    ]
  })
