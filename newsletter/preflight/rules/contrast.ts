import type {Finding} from '../../findings/finding.ts'
import {contrastOf, darkened, inverted} from '../colour/contrast-of.ts'
import {findingAt} from '../finding-at.ts'
import {issuePlace, newsletterPlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'

/** WCAG 2.2's least contrast of text at level AA. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = 4.5
/** Of a link against the words around it, where nothing else tells it. https://www.w3.org/WAI/WCAG22/Techniques/general/G183 */
const LINK = 3

/** Colours that can be read: in both themes, and where a program forces the light one into the dark. */
export const contrast: Rule = {
  id: 'preflight/contrast',
  title: 'Text stands out from its background',
  needs: [],
  check: (subject) => [...themeFindings(subject), ...forcedFindings(subject), ...linkFindings(subject)],
}

const themes = ['light', 'dark'] as const
const inks = ['ink', 'muted', 'link'] as const
const names = {
  ink: 'the colour of text',
  muted: 'the colour of small text',
  link: 'the colour of links',
} as const

const themeFindings = ({issue}: Subject): readonly Finding[] =>
  themes.flatMap((theme) => {
    const {background, ...colours} = issue.newsletter.colors[theme]
    return inks.flatMap((ink) => {
      const found = contrastOf(colours[ink], background)
      if (found >= LEAST) return []
      return [
        findingAt(newsletterPlace(issue, `colors.${theme}.${ink}`, names[ink]), {
          ruleId: contrast.id,
          severity: 'error',
          says: `has a contrast of ${found.toFixed(1)} with the ${theme} background`,
          help: `Take one that is ${theme === 'light' ? 'darker' : 'lighter'}: ${LEAST} is the least that many readers can read.`,
          actual: Number(found.toFixed(2)),
          expected: `at least ${LEAST}`,
        }),
      ]
    })
  })

/** Programs that know no themes turn the light one over: all colours, or the light ones only. */
const forcedFindings = ({issue}: Subject): readonly Finding[] => {
  const {background, ...colours} = issue.newsletter.colors.light
  return inks.flatMap((ink) =>
    [inverted, darkened].flatMap((force) => {
      const found = contrastOf(force(colours[ink], 'ink'), force(background, 'background'))
      if (found >= LEAST) return []
      return [
        findingAt(newsletterPlace(issue, `colors.light.${ink}`, names[ink]), {
          ruleId: contrast.id,
          severity: 'warning',
          says: `has a contrast of ${found.toFixed(1)} where a program forces the mail into the dark`,
          help: 'Take one that stands out more from the light background.',
          actual: Number(found.toFixed(2)),
          expected: `at least ${LEAST}`,
        }),
      ]
    }),
  )
}

/** Colour must not be all that tells a link from the words around it. */
const linkFindings = ({issue, mail}: Subject): readonly Finding[] => {
  const isUnderlined = mail.elements.every(
    (element) => element.tag !== 'a' || /text-decoration:\s*underline/.test(element.attribute('style') ?? ''),
  )
  if (isUnderlined) return []
  return themes.flatMap((theme) => {
    const {ink, link} = issue.newsletter.colors[theme]
    const found = contrastOf(link, ink)
    if (found >= LINK) return []
    return [
      findingAt(issuePlace(issue), {
        ruleId: contrast.id,
        severity: 'error',
        says: `has links that only a colour tells from the text, by a contrast of ${found.toFixed(1)}`,
        help: 'Links must be underlined; report it to whoever keeps the renderer.',
        actual: Number(found.toFixed(2)),
        expected: `at least ${LINK}, or underlined`,
      }),
    ]
  })
}
