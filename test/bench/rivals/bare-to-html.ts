import {toHTML} from '@portabletext/to-html'
import type {Essay} from '../../../newsletter/contract/issue.ts'
import {escapeHtml} from '../../../newsletter/render/escape.ts'

interface Value<T> {
  readonly value: T
}

type Node = Essay['body'][number]
type NodeOf<T extends Node['_type']> = Extract<Node, {readonly _type: T}>

/** An essay's body by the library alone: each block and mark as the shortest markup that shows its words. */
export const bareToHtml = (body: Essay['body']): string =>
  toHTML([...body], {
    components: {
      marks: {
        link: ({children, value}: {children?: string; value?: {href: string}}) =>
          `<a href="${escapeHtml(value?.href ?? '')}">${children ?? ''}</a>`,
        internalLink: ({children}) => `<a>${children}</a>`,
        foreign: ({children}) => `<span>${children}</span>`,
        quotation: ({children}) => `<q>${children}</q>`,
      },
      types: {
        footnote: () => '<sup>*</sup>',
        divider: () => '<hr>',
        figure: ({value}: Value<NodeOf<'figure'>>) => `<p>${escapeHtml(value.caption ?? '')}</p>`,
        callout: ({value}: Value<NodeOf<'callout'>>) => `<aside>${toHTML([...value.content])}</aside>`,
        table: ({value}: Value<NodeOf<'table'>>) =>
          `<table>${value.rows
            .map(
              ({cells}) => `<tr>${cells.map((cell) => `<td>${toHTML([...cell.value])}</td>`).join('')}</tr>`,
            )
            .join('')}</table>`,
      },
    },
  })
