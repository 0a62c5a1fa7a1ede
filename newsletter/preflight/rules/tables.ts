import type {Finding} from '../../findings/finding.ts'
import {findingAt, type Place} from '../finding-at.ts'
import type {HtmlElement} from '../html/read-html.ts'
import {issuePlace} from '../places/issue-place.ts'
import {tablesOf} from '../places/tables-of.ts'
import type {Rule} from '../rule.ts'

/** Tables that a screen reader can tell: those of data say what they hold, those of layout say that they are none. */
export const tables: Rule = {
  id: 'preflight/tables',
  title: 'Tables with a caption and headings',
  needs: ['bundle'],
  check: ({issue, mail}) => {
    const bare = tablesOf(issue).flatMap(({table, place}) => [
      ...((table.caption ?? '').trim() === ''
        ? [
            found(
              {...place, path: `${place.path}.caption`},
              'has no caption',
              'Say in the caption what the table holds.',
            ),
          ]
        : []),
      ...((table.headerRows ?? 0) < 1
        ? [
            found(
              {...place, path: `${place.path}.headerRows`},
              'has no heading row',
              'Make the first row a heading row, in the table’s menu.',
            ),
          ]
        : []),
    ])
    // A table that lacks both can't be told from one of layout, and has been named already.
    return bare.length > 0
      ? bare
      : markupFaults(mail.elements).map((says) => found(issuePlace(issue), says, report))
  },
}

const report = 'This comes of the renderer, not of what was written; report it to whoever keeps it.'

const markupFaults = (elements: readonly HtmlElement[]): readonly string[] => {
  const data = new Set<HtmlElement>()
  for (const element of elements) {
    if (element.tag !== 'th' && element.tag !== 'caption') continue
    const table = tableAround(element)
    if (table !== undefined) data.add(table)
  }
  return [
    ...elements.flatMap((element) => {
      if (element.tag !== 'table') return []
      const isPresentation = element.attribute('role') === 'presentation'
      if (data.has(element)) return isPresentation ? ['has a table of data that is said to be layout'] : []
      return isPresentation ? [] : ['has a layout table without the role of one']
    }),
    ...(elements.some((element) => element.tag === 'th' && element.attribute('scope') === undefined)
      ? ['has a heading cell without a scope']
      : []),
  ]
}

const tableAround = (element: HtmlElement): HtmlElement | undefined => {
  let around = element.parent
  while (around !== undefined && around.tag !== 'table') around = around.parent
  return around
}

const found = (place: Place, says: string, help: string): Finding =>
  findingAt(place, {ruleId: tables.id, severity: 'error', says, help})
