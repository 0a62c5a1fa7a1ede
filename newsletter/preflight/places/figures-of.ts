import type {Figure} from '../../blocks/figure/contract.ts'
import type {Issue} from '../../contract/issue.ts'
import type {Place} from '../finding-at.ts'
import {entry} from '../text/block-words.ts'
import {deskOf} from '../text/field-passage.ts'
import {issuePlace} from './issue-place.ts'

/** An image with what is said of it, and where. */
export interface PlacedFigure {
  readonly figure: Figure
  readonly place: Place
}

/** The cover and the figures of the essays, in reading order. */
export const figuresOf = (issue: Issue): readonly PlacedFigure[] => {
  const {cover, essays} = issue.issue
  return [
    ...(cover === null ? [] : [{figure: cover, place: issuePlace(issue, 'cover', 'the cover')}]),
    ...essays.flatMap(({essay}) =>
      essay.body.flatMap((node, index) =>
        node._type === 'figure'
          ? [
              {
                figure: node,
                place: {
                  ...deskOf(essay, issue.newsletter.inLanguage),
                  fieldName: `the figure in entry ${index + 1} of the body`,
                  path: `body${entry(node._key, index)}`,
                },
              },
            ]
          : [],
      ),
    ),
  ]
}
