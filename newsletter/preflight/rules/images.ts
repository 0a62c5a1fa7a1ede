import type {Finding} from '../../findings/finding.ts'
import {findingAt, type Place} from '../finding-at.ts'
import type {HtmlElement} from '../html/read-html.ts'
import {figuresOf} from '../places/figures-of.ts'
import {issuePlace, newsletterPlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'

/** Widest that Outlook shows a mail, in CSS pixels. */
const WIDEST = 600

/** Images that every program shows, sharp on screens of twice the pixels. */
export const images: Rule = {
  id: 'preflight/images',
  title: 'Images that every program shows, and sharp',
  needs: ['bundle'],
  check: (subject) =>
    subject.mail.elements.filter(({tag}) => tag === 'img').flatMap((image) => faultsOf(subject, image)),
}

const faultsOf = (subject: Subject, image: HtmlElement): readonly Finding[] => {
  const src = image.attribute('src') ?? ''
  const width = Number(image.attribute('width') ?? Number.NaN)
  const fileName = src.slice(src.lastIndexOf('/') + 1)
  const plan = subject.input.bundle?.images.get(`images/${fileName}`)
  const place = placeOf(subject, plan?.assetId)
  const found = (severity: 'error' | 'warning', says: string, help: string, actual: unknown): Finding =>
    findingAt(place, {ruleId: images.id, severity, says, help, actual})
  return [
    ...(Number.isFinite(width) && width <= WIDEST && image.attribute('height') !== undefined
      ? []
      : [
          found(
            'error',
            `is not shown at a set size of at most ${WIDEST} pixels`,
            'Crop it or take another.',
            width,
          ),
        ]),
    ...(src.startsWith('https:')
      ? []
      : [found('error', 'has no https address', 'Let the newsletter’s address begin with https://.', src)]),
    ...(/\.(?:jpe?g|png)$/.test(fileName)
      ? []
      : [found('error', 'is neither JPEG nor PNG', 'Upload it as JPEG or PNG.', fileName)]),
    ...(plan !== undefined && plan.pixelWidth < 2 * width
      ? [
          found(
            'warning',
            `has ${plan.pixelWidth} pixels in its width where ${2 * width} would be sharp`,
            'Upload a larger one, or crop less.',
            plan.pixelWidth,
          ),
        ]
      : []),
  ]
}

const placeOf = ({issue}: Subject, assetId: string | undefined): Place => {
  const placed = figuresOf(issue).find(({figure}) => figure.image.asset._id === assetId)
  if (placed !== undefined) return {...placed.place, path: `${placed.place.path}.image`}
  return assetId !== undefined && issue.newsletter.logo?.image.asset._id === assetId
    ? newsletterPlace(issue, 'logo.image', 'the logo')
    : issuePlace(issue)
}
