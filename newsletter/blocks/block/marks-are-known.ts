import type {z} from 'zod'
import {DECORATORS, valuesOf} from '../../vocabulary.ts'
import type {Span} from './span.ts'

interface MarkedBlock {
  children: (Span | {_type: 'footnote'})[]
  markDefs: {_key: string}[]
}

const decorators: ReadonlySet<string> = new Set(valuesOf(DECORATORS))

/** Refuses a mark that is neither a decorator nor one of the block's own annotations: the renderer would lose it. */
export const marksAreKnown = (context: z.core.ParsePayload<MarkedBlock>): void => {
  const {children, markDefs} = context.value
  children.forEach((child, childIndex) => {
    if (child._type !== 'span') return
    child.marks.forEach((mark, index) => {
      if (decorators.has(mark) || markDefs.some(({_key}) => _key === mark)) return
      context.issues.push({
        code: 'custom',
        path: ['children', childIndex, 'marks', index],
        input: mark,
        params: {ruleId: 'contract/unknown-decorator'},
      })
    })
  })
}
