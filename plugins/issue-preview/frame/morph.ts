/** Marks the part of a page that a person is in. */
export const FOCUS_MARK = 'data-preview-focus'

/**
 * Makes one tree of elements like another by changing only what differs, so that a page that is being read keeps its place and
 * doesn't flicker while somebody types. The mark of the part that they are in stays.
 *
 * @param from - Stays, and becomes equal to `to` but for that mark.
 * @param to - Is left in pieces: its nodes may move into `from`.
 */
export const morph = (from: Element, to: Element): void => {
  if (from.isEqualNode(to)) return
  morphAttributes(from, to)
  morphChildren(from, [...from.childNodes], [...to.childNodes])
}

const morphAttributes = (from: Element, to: Element): void => {
  for (const {name} of [...from.attributes])
    if (name !== FOCUS_MARK && !to.hasAttribute(name)) from.removeAttribute(name)
  for (const {name, value} of to.attributes)
    if (from.getAttribute(name) !== value) from.setAttribute(name, value)
}

const morphChildren = (parent: Element, from: readonly ChildNode[], to: readonly ChildNode[]): void => {
  const start = commonStart(from, to)
  const end = commonEnd(from.slice(start), to.slice(start))
  const old = from.slice(start, from.length - end)
  const young = to.slice(start, to.length - end)
  const after = from[from.length - end] ?? null
  // What came or went in the middle leaves the rest alone, which the common ends take care of; among as many, each is itself.
  const pairs = old.length === young.length ? old.length : 0
  for (let at = 0; at < pairs; at += 1) morphNode(old[at], young[at])
  for (const node of old.slice(pairs)) node.remove()
  for (const node of young.slice(pairs)) parent.insertBefore(node, after)
}

const morphNode = (from: ChildNode | undefined, to: ChildNode | undefined): void => {
  if (from === undefined || to === undefined) return
  if (isElement(from) && isElement(to) && from.tagName === to.tagName) morph(from, to)
  else if (from.nodeType === to.nodeType && !isElement(from)) from.nodeValue = to.nodeValue
  else from.replaceWith(to)
}

// Not by class: nodes of a frame are made by the frame's own classes.
const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1

const commonStart = (a: readonly ChildNode[], b: readonly ChildNode[]): number => {
  const length = Math.min(a.length, b.length)
  let count = 0
  while (count < length && isSame(a[count], b[count])) count += 1
  return count
}

const commonEnd = (a: readonly ChildNode[], b: readonly ChildNode[]): number => {
  const length = Math.min(a.length, b.length)
  let count = 0
  while (count < length && isSame(a[a.length - 1 - count], b[b.length - 1 - count])) count += 1
  return count
}

const isSame = (a: ChildNode | undefined, b: ChildNode | undefined): boolean =>
  a !== undefined && b !== undefined && a.isEqualNode(b)
