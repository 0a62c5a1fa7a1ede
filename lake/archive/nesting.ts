const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93]

/**
 * Whether JSON is nested deeper than so many levels, told from its bytes: parsing it first would take gigabytes for a few
 * million brackets. Bytes that are no JSON give either answer.
 */
export const isNestedDeeper = (json: Uint8Array, levels: number): boolean => {
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]
    if (byte === quote) at = endOfString(json, at + 1)
    else if (byte === openBrace || byte === openBracket) {
      depth += 1
      if (depth > levels) return true
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1
  }
  return false
}

/** Where the closing quote of a string stands: the first that an even number of backslashes comes before. */
const endOfString = (json: Uint8Array, start: number): number => {
  for (let at = json.indexOf(quote, start); at !== -1; at = json.indexOf(quote, at + 1)) {
    let before = at
    while (before > start && json[before - 1] === backslash) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return json.length
}

/** Whether a value that was parsed from JSON is nested deeper than so many levels. */
export const isDeeper = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const key in value)
    if (isDeeper((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return true
  return false
}
