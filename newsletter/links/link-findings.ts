import type {Finding} from '../findings/finding.ts'
import type {LinkOutcome} from '../vocabulary.ts'
import type {IssueLink, LinkPlace} from './issue-links.ts'
import type {LinkJudgement} from './judge-link.ts'

/**
 * What is wrong with a link, at each place that names it; nothing where the page is there, or readers get a copy of it anyway.
 *
 * @param isStored - Whether the outcome is kept with the source, so that a copy that waits is linked from now on.
 */
export const linkFindings = (
  {url, places}: IssueLink,
  judgement: LinkJudgement,
  isStored: boolean,
): readonly Finding[] =>
  places
    .filter(({copy}) => copy !== 'linked')
    .flatMap((place) => {
      const wording =
        judgement.outcome === 'gone' && place.copy === 'waiting'
          ? copyInstead(isStored)
          : wordings[judgement.outcome]
      if (wording === undefined) return []
      return [
        {
          ruleId: wording.ruleId,
          severity: wording.severity,
          documentId: place.documentId,
          path: place.path,
          message: `${wording.message(url)} (${judgement.detail}).`,
          help: wording.help(place, judgement),
          actual: url,
          ...(judgement.movedTo !== undefined && {expected: judgement.movedTo}),
        },
      ]
    })

interface Wording {
  readonly ruleId: string
  readonly severity: Finding['severity']
  readonly message: (url: string) => string
  readonly help: (place: LinkPlace, judgement: LinkJudgement) => string
}

const wordings: Readonly<Partial<Record<LinkOutcome, Wording>>> = {
  gone: {
    ruleId: 'links/gone',
    severity: 'error',
    message: (url) => `The page ${url} is gone`,
    help: ({isSource}) =>
      isSource
        ? 'Add the address of a copy, which is linked once the page counts as dead; or find where the page went.'
        : 'Find where the page went, link a copy in a web archive, or take the link out.',
  },
  refused: {
    ruleId: 'links/refused',
    severity: 'error',
    message: (url) => `The address ${url} was not asked for`,
    help: () => 'Readers can’t reach it either: enter an address on the open web.',
  },
  frontPage: {
    ruleId: 'links/front-page',
    severity: 'warning',
    message: (url) => `The page ${url} leads to a front page`,
    help: () => 'That mostly means that the page is gone: look, and link a copy if it is.',
  },
  moved: {
    ruleId: 'links/moved',
    severity: 'warning',
    message: (url) => `The page ${url} has moved for good`,
    help: (_place, {movedTo}) =>
      `Enter the new address${movedTo === undefined ? '' : `, ${movedTo}`}, while the old one still leads there.`,
  },
  unreachable: {
    ruleId: 'links/unreachable',
    severity: 'warning',
    message: (url) => `The page ${url} was not reached`,
    help: () => 'It may come back: check again later, or open it yourself.',
  },
  barred: {
    ruleId: 'links/barred',
    severity: 'warning',
    message: (url) => `The page ${url} is kept from programs`,
    help: () => 'Only a person can tell: open it in a browser.',
  },
}

const copyInstead = (isStored: boolean): Wording => ({
  ruleId: 'links/gone',
  severity: isStored ? 'warning' : 'error',
  message: (url) => `The page ${url} is gone`,
  help: () =>
    isStored
      ? 'Readers are sent to its copy from now on.'
      : 'Set the state of the page to “Dead” on its source: then its copy is linked.',
})
