import type {ComponentType} from 'react'
import type {Decorator} from '../../newsletter/vocabulary.ts'

/** Pictures for the toolbar's buttons, where the Studio has none of its own and would show a question mark. */
export const withDecoratorIcons = (members: unknown): unknown =>
  Array.isArray(members) ? members.map(withIcons) : members

const withIcons = (member: unknown): unknown => {
  const marks = valueAt(member, 'marks')
  const decorators = valueAt(marks, 'decorators')
  if (!Array.isArray(decorators)) return member
  return Object.assign({}, member, {marks: Object.assign({}, marks, {decorators: decorators.map(withIcon)})})
}

const withIcon = (decorator: unknown): unknown => {
  const icon = icons.get(valueAt(decorator, 'value'))
  return icon === undefined ? decorator : Object.assign({}, decorator, {icon})
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined

/** An x with a small 2 beside it, in the lines and on the grid of the Studio's own icons. */
const iconWith = (two: string): ComponentType => {
  const Icon = () => (
    <svg width="1em" height="1em" viewBox="0 0 25 25" fill="none" aria-hidden>
      <path d={`M5.5 8 L13.5 17.5 M13.5 8 L5.5 17.5 ${two}`} stroke="currentColor" strokeWidth={1.2} />
    </svg>
  )
  return Icon
}

const icons = new Map<unknown, ComponentType>([
  ['sub', iconWith('M16 16.2 C16 14 20 14 20 16.2 C20 17.6 16 18.6 16 20.5 H20.2')],
  ['sup', iconWith('M16 6.2 C16 4 20 4 20 6.2 C20 7.6 16 8.6 16 10.5 H20.2')],
] satisfies readonly (readonly [Decorator, ComponentType])[])
