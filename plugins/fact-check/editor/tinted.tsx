import type {PropsWithChildren, ReactElement} from 'react'
import {QUOTE_STATES} from '../../../newsletter/vocabulary.ts'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import {lookOf} from '../parts/state-look.ts'

/** Under words, a line of its own for each kind of state, so that colour alone tells nothing. */
const LINES = {positive: 'solid', default: 'dotted', caution: 'dashed', critical: 'wavy'} as const

const tinted = (state: StateName) => {
  const {tone, title} = lookOf(state)
  return function Tinted({children}: PropsWithChildren): ReactElement {
    return (
      <span
        title={title}
        data-quote-state={state}
        style={{
          background: tone === 'default' ? undefined : `var(--card-badge-${tone}-bg-color)`,
          textDecorationLine: 'underline',
          textDecorationStyle: LINES[tone],
          textDecorationThickness: 1,
          textUnderlineOffset: 4,
        }}
      >
        {children}
      </span>
    )
  }
}

/** By state, what tints quoted words in the editor. Made once: a component that is made anew is mounted anew. */
export const TINTS: Readonly<Record<StateName, (props: PropsWithChildren) => ReactElement>> =
  Object.fromEntries(QUOTE_STATES.map(({value}) => [value, tinted(value)])) as Record<
    StateName,
    (props: PropsWithChildren) => ReactElement
  >
