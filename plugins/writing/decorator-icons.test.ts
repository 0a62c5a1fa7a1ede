import {expect, it} from 'vitest'
import {DECORATORS} from '../../newsletter/vocabulary.ts'
import {withDecoratorIcons} from './decorator-icons.tsx'

/** Those that the Studio draws. */
const DRAWN: readonly string[] = ['strong', 'em']

it('gives every decorator a picture that the Studio has none for, and changes nothing else', () => {
  const block = {type: 'block', lists: [], marks: {annotations: [], decorators: [...DECORATORS]}}
  const figure = {type: 'figure'}
  const decorators = DECORATORS.map((decorator) =>
    DRAWN.includes(decorator.value) ? decorator : {...decorator, icon: expect.any(Function) as unknown},
  )
  expect(withDecoratorIcons([block, figure])).toEqual([
    {...block, marks: {annotations: [], decorators}},
    figure,
  ])
  expect(block.marks.decorators).toEqual(DECORATORS)
})
