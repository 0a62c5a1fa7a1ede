import type {Decorator} from '../../../newsletter/vocabulary.ts'
import type {Marks} from './blocks.ts'
import {declarationsOf, hasClass, nameOf} from './declarations.ts'

/**
 * How text inside an element is dressed, given how the element itself stands. Styles can take off what tags put on: Google Docs
 * wraps everything it copies in a `<b>` that isn't bold.
 */
export const marksOf = (element: Element, around: Marks): Marks => {
  const wanted = new Map<Decorator, boolean>()
  const tag = decoratorsOfTags[nameOf(element)]
  if (tag !== undefined) wanted.set(tag, true)
  if (hasClass(element, /^MsoIntense(?:Emphasis|Reference)$/)) wanted.set('strong', true)
  if (hasClass(element, /^Mso(?:Subtle|Intense)Emphasis$/)) wanted.set('em', true)
  const styles = declarationsOf(element)
  set(wanted, 'strong', isBold(styles.get('font-weight')))
  set(wanted, 'em', isItalic(styles.get('font-style')))
  const position = styles.get('vertical-align')
  if (position === 'super' || position === 'sub') wanted.set(position === 'super' ? 'sup' : 'sub', true)
  if (wanted.size === 0) return around
  const kept = around.decorators.filter((decorator) => wanted.get(decorator) !== false)
  const added = [...wanted].flatMap(([decorator, isOn]) =>
    isOn && !kept.includes(decorator) ? [decorator] : [],
  )
  return {...around, decorators: [...kept, ...added]}
}

const decoratorsOfTags: Readonly<Record<string, Decorator>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  sup: 'sup',
  sub: 'sub',
}

const set = (wanted: Map<Decorator, boolean>, decorator: Decorator, isOn: boolean | undefined): void => {
  if (isOn !== undefined) wanted.set(decorator, isOn)
}

/** From 600 on weights read as bold. */
const isBold = (weight: string | undefined): boolean | undefined => {
  if (weight === undefined) return undefined
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal' || weight === 'lighter') return false
  const number = Number.parseInt(weight, 10)
  return Number.isNaN(number) ? undefined : number >= 600
}

const isItalic = (style: string | undefined): boolean | undefined => {
  if (style === undefined) return undefined
  if (/^(?:italic|oblique)/.test(style)) return true
  return style === 'normal' ? false : undefined
}
