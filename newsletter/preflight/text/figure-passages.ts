import type {Figure} from '../../blocks/figure/contract.ts'
import {deskOf, fieldPassage, type Desk} from './field-passage.ts'
import type {Passage} from './passage.ts'

/** What stands under an image, and in its place. */
export const figurePassages = (
  desk: Desk,
  path: string,
  {alt, decorative, caption, credit}: Figure,
  name = `the ${path}`,
): readonly Passage[] => [
  ...fieldPassage(desk, `${path}.alt`, decorative === true ? null : alt, {
    fieldName: `the alternative text in ${name}`,
  }),
  ...fieldPassage(desk, `${path}.caption`, caption, {fieldName: `the caption in ${name}`}),
  ...(credit === null
    ? []
    : fieldPassage(deskOf(credit, desk.language), 'creditLine', credit.creditLine, {
        kind: 'name',
        fieldName: 'the credit line',
      })),
]
