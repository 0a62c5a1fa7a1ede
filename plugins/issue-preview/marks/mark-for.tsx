import type {PropsWithChildren, ReactElement} from 'react'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {keyOf} from '../checks/key-of.ts'

type Mark = (props: PropsWithChildren) => ReactElement

const made = new Map<string, Mark>()

/** What marks a finding's words in the editor. The same for the same finding: a component that is made anew is mounted anew. */
export const markFor = (finding: Finding): Mark => {
  const {severity, message, help} = finding
  const key = keyOf(finding)
  const id = `${key} ${message}`
  const known = made.get(id)
  if (known !== undefined) return known
  const {line, colour} = LINES[severity]
  const mark: Mark = ({children}) => (
    <span
      title={`${message} ${help}`}
      data-finding={key}
      data-severity={severity}
      style={{
        textDecorationLine: 'underline',
        textDecorationStyle: line,
        textDecorationColor: colour,
        textDecorationThickness: 2,
        textUnderlineOffset: 3,
        textDecorationSkipInk: 'none',
      }}
    >
      {children}
    </span>
  )
  made.set(id, mark)
  return mark
}

/** A line of its own for each severity, so that colour alone tells nothing. */
const LINES = {
  error: {line: 'wavy', colour: 'var(--card-badge-critical-dot-color)'},
  warning: {line: 'dotted', colour: 'var(--card-badge-caution-dot-color)'},
} as const
