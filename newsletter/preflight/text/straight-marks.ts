/**
 * Positions of straight double quotation marks. Behind a digit such a mark is inches, unless one before it waits for its other half
 * (as in `"v3"`).
 */
export const straightMarks = (text: string): readonly number[] => {
  const found: number[] = []
  for (const {index} of text.matchAll(/"/g)) {
    const isOpen = found.length % 2 === 1
    if (isOpen || !/\d/.test(text.charAt(index - 1))) found.push(index)
  }
  return found
}
