import type {BlockStyle} from '../../../newsletter/vocabulary.ts'

/**
 * Which of an essay's two heading styles each level of a page becomes. An essay has a title of its own, so that a page's single
 * first-level heading above others counts as one of them.
 *
 * @param levels - Of the blocks in order, 1 to 6; `undefined` for a block that is no heading.
 */
export const headingStyles = (
  levels: readonly (number | undefined)[],
): ((level: number | undefined) => BlockStyle | undefined) => {
  const found = levels.filter((level) => level !== undefined)
  const top = Math.min(...(hasTitle(found) ? found.slice(1) : found))
  const distinct = new Set(found.filter((level) => level >= top))
  return (level) => {
    if (level === undefined) return undefined
    // Of one level alone its place can't be told from the others.
    if (distinct.size < 2) return level <= Math.max(2, hasTitle(found) ? top : 2) ? 'h2' : 'h3'
    return level <= top ? 'h2' : 'h3'
  }
}

const hasTitle = ([first, ...others]: readonly number[]): boolean =>
  first !== undefined && others.length > 0 && others.every((level) => level > first)
