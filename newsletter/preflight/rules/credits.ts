import type {Finding} from '../../findings/finding.ts'
import {findingAt} from '../finding-at.ts'
import {figuresOf, type PlacedFigure} from '../places/figures-of.ts'
import type {Rule} from '../rule.ts'
import {deskOf} from '../text/field-passage.ts'

/** Images that say whose they are, and that somebody has the right to print. */
export const credits: Rule = {
  id: 'preflight/credits',
  title: 'Images with a credit, and with leave to print them',
  needs: [],
  check: ({issue}) => figuresOf(issue).flatMap((placed) => findingsOf(placed)),
}

const findingsOf = ({figure: {credit}, place}: PlacedFigure): readonly Finding[] => {
  if (credit === null)
    return [
      findingAt(
        {...place, path: `${place.path}.credit`},
        {
          ruleId: credits.id,
          severity: 'error',
          says: 'has no credit',
          help: 'Choose whose image it is; for one of your own, choose the credit that says so.',
        },
      ),
    ]
  const isBlank = (text: string | null) => (text ?? '').trim() === ''
  const isProven = !isBlank(credit.permissionEvidence)
  if (isProven || (credit.licence !== null && credit.licence !== 'LicenseRef-permission')) return []
  const desk = deskOf(credit, 'en')
  const isPromised = credit.licence !== null
  return [
    findingAt(
      {
        ...desk,
        path: isPromised ? 'permissionEvidence' : 'licence',
        fieldName: isPromised ? 'the proof of permission' : 'the licence',
      },
      {
        ruleId: credits.id,
        severity: 'warning',
        says: isPromised
          ? 'is missing, though the image is printed by permission'
          : 'is missing, and so is any proof of permission',
        help: 'Choose the licence, or write down who gave permission, when and how. “Via X” is a credit, not a licence.',
      },
    ),
  ]
}
