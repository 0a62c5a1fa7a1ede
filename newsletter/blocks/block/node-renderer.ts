import {
  toHTML,
  type NodeRenderer,
  type PortableTextHtmlComponents,
  type PortableTextOptions,
} from '@portabletext/to-html'
import {assembled, type SafeHtml} from '../../render/escape.ts'

/**
 * Renders single nodes as toHTML does, lists aside. toHTML puts its components together anew for each call, which takes longer
 * than the few words of a table's cell; here that is done once.
 */
export const nodeRenderer = (
  components: Partial<PortableTextHtmlComponents>,
  onMissingComponent: NonNullable<PortableTextOptions['onMissingComponent']>,
): ((node: {readonly _type: string}) => SafeHtml) => {
  let known: NodeRenderer | undefined
  return (node) => {
    const renderNode = (known ??= rendererWithin(components, onMissingComponent))
    return assembled(renderNode({node, index: 0, isInline: false, renderNode}))
  }
}

/** What toHTML hands to a component for nested nodes. */
const rendererWithin = (
  components: Partial<PortableTextHtmlComponents>,
  onMissingComponent: NonNullable<PortableTextOptions['onMissingComponent']>,
): NodeRenderer => {
  const handed: NodeRenderer[] = []
  const probe = ({renderNode}: {readonly renderNode: NodeRenderer}) => {
    handed.push(renderNode)
    return ''
  }
  toHTML(
    {_type: 'probe'},
    {components: {...components, types: {...components.types, probe}}, onMissingComponent},
  )
  const [renderNode] = handed
  if (renderNode === undefined) throw new Error('toHTML has not called the component of a node’s type.')
  return renderNode
}
