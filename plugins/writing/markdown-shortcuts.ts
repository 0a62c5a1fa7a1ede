import type {PortableTextPluginsProps} from 'sanity'
import {linkAddress} from './paste/link-address.ts'

type Markdown = NonNullable<PortableTextPluginsProps['plugins']['markdown']>

/** Markdown while typing, in this model's terms: two levels of heading below the title, dividers, safe links. */
export const markdownShortcuts: Markdown = {
  boldDecorator: () => 'strong',
  italicDecorator: () => 'em',
  defaultStyle: () => 'normal',
  unorderedList: () => 'bullet',
  orderedList: () => 'number',
  blockquoteStyle: ({context}) => context.schema.styles.find(({name}) => name === 'blockquote')?.name,
  headingStyle: ({context, props}) =>
    context.schema.styles.find(({name}) => name === (props.level <= 2 ? 'h2' : 'h3'))?.name,
  horizontalRuleObject: ({context}) =>
    context.schema.blockObjects.some(({name}) => name === 'divider')
      ? {_type: 'divider', style: 'line'}
      : undefined,
  linkObject: ({props}) => {
    const href = linkAddress(props.href)
    return href === undefined ? undefined : {_type: 'link', href}
  },
}
