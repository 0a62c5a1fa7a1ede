import type {Table} from '../../blocks/table/contract.ts'
import type {Issue} from '../../contract/issue.ts'
import type {Place} from '../finding-at.ts'
import {entry} from '../text/block-words.ts'
import {deskOf} from '../text/field-passage.ts'

/** The tables of the essays, in reading order. */
export const tablesOf = (issue: Issue): readonly {readonly table: Table; readonly place: Place}[] =>
  issue.issue.essays.flatMap(({essay}) =>
    essay.body.flatMap((node, index) =>
      node._type === 'table'
        ? [
            {
              table: node,
              place: {
                ...deskOf(essay, issue.newsletter.inLanguage),
                fieldName: `the table in entry ${index + 1} of the body`,
                path: `body${entry(node._key, index)}`,
              },
            },
          ]
        : [],
    ),
  )
