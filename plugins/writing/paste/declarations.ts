/** An element's own `style` attribute as a map of properties in lower case; the last declaration of a property wins. */
export const declarationsOf = (element: Element): ReadonlyMap<string, string> => {
  const declarations = new Map<string, string>()
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    declarations.set(
      property,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    )
  }
  return declarations
}

/** The element's name in lower case, whatever parser made it. */
export const nameOf = (element: Element): string => element.localName.toLowerCase()

export const isElement = (node: Node): node is Element => node.nodeType === 1

export const isText = (node: Node): node is Text => node.nodeType === 3

export const hasClass = (element: Element, pattern: RegExp): boolean =>
  (element.getAttribute('class') ?? '').split(/\s+/).some((name) => pattern.test(name))
