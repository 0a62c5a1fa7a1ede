import type {JSHandle, Locator} from 'playwright-core'

/** Selects words of a text as a mouse would. An editor follows a little later. */
export const selectWords = async (text: Locator, words: string): Promise<void> => {
  const range = await rangeOf(text, words)
  await range.evaluate(({startContainer, startOffset, endContainer, endOffset}) =>
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset),
  )
}

/** Scrolls words of a text into the middle of the window, and says where there they are: the middle of their first line, or its start. */
export const placeOf = async (
  text: Locator,
  words: string,
  edge: 'middle' | 'start' = 'middle',
): Promise<{readonly x: number; readonly y: number}> => {
  const range = await rangeOf(text, words)
  return range.evaluate((found, side) => {
    found.startContainer.parentElement?.scrollIntoView({block: 'center', behavior: 'instant'})
    const [line] = found.getClientRects()
    if (line === undefined) throw new Error('The words are not shown.')
    return {x: side === 'start' ? line.x : line.x + line.width / 2, y: line.y + line.height / 2}
  }, edge)
}

/** Where words are in a text, however many pieces its tints cut them into. */
const rangeOf = (text: Locator, words: string): Promise<JSHandle<Range>> =>
  text.evaluateHandle((editor, wanted) => {
    const nodes: Node[] = []
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) nodes.push(walker.currentNode)
    const textOf = (node: Node) => node.nodeValue ?? ''
    const start = nodes.map(textOf).join('').indexOf(wanted)
    if (start === -1) throw new Error(`The editor doesn't show “${wanted}”.`)
    const range = document.createRange()
    let before = 0
    for (const node of nodes) {
      const after = before + textOf(node).length
      if (before <= start && start < after) range.setStart(node, start - before)
      const end = start + wanted.length
      if (before < end && end <= after) range.setEnd(node, end - before)
      before = after
    }
    return range
  }, words)
