import {stringToPath, type PortableTextInputProps} from 'sanity'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {markFor} from './mark-for.tsx'

type Decoration = NonNullable<PortableTextInputProps['rangeDecorations']>[number]

/** Marks for the findings in one text of a document, each at its characters. */
export const decorationsFor = (
  findings: readonly Finding[],
  documentId: string,
  field: string,
): readonly Decoration[] =>
  findings.flatMap((finding): Decoration[] => {
    const {range} = finding
    if (finding.documentId !== documentId || range?.block.startsWith(`${field}[`) !== true) return []
    const point = ({path, offset}: typeof range.from) => ({
      // Within the text, and to the span: its characters are counted from there.
      path: stringToPath(path).slice(1, -1),
      offset,
    })
    return [
      {
        component: markFor(finding),
        selection: {anchor: point(range.from), focus: point(range.to)},
      },
    ]
  })
