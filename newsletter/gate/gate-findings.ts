import type {Finding} from '../findings/finding.ts'
import type {Blocker, GateReport} from './gate.ts'

/** What a gate's report says as findings: errors for what blocks, warnings for what a reader should look at again. */
export const gateFindings = (report: GateReport): readonly Finding[] => [
  ...quoteFindings(report),
  ...claimFindings(report),
]

/** What of it is of claims. */
export const claimFindings = ({blockers}: GateReport): readonly Finding[] =>
  blockers.filter(({claimId}) => claimId !== undefined).map(asError)

/** What of it is of quotations. */
export const quoteFindings = ({blockers, states}: GateReport): readonly Finding[] => [
  ...blockers.filter(({claimId}) => claimId === undefined).map(asError),
  ...states.flatMap(({use, contextChanged}): Finding[] =>
    contextChanged
      ? [
          {
            ruleId: 'quotes/context-changed',
            severity: 'warning',
            documentId: use.documentId,
            path: use.parts[0]?.markPath ?? '',
            message: `The sentence around “${brief(use.printed)}” is another than when it was checked.`,
            help: 'See that the quotation still says there what it said; a new check takes this note away.',
            actual: use.context,
          },
        ]
      : [],
  ),
]

const asError = ({
  documentId,
  path,
  words,
  state,
  reason,
  message,
  help,
  note,
  claimId,
}: Blocker): Finding => ({
  ruleId: `${claimId === undefined ? 'quotes' : 'claims'}/${kebab(state)}`,
  severity: 'error',
  documentId,
  path,
  message: `“${brief(words)}” ${message}${note !== undefined && reason === state ? ` The note says: ${note}` : ''}`,
  help,
  actual: reason,
  ...(reason === 'unregistered' && {markedWords: words}),
})

const brief = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 59).toWellFormed().trimEnd()}…` : words

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
