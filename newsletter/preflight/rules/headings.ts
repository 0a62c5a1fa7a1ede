import {decodeEntities, wordsOf, type HtmlElement} from '../html/read-html.ts'
import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Headings that make an outline: one at the top, and none that skips a level. */
export const headings: Rule = {
  id: 'preflight/headings',
  title: 'One main heading, no level skipped',
  needs: ['bundle'],
  check: ({issue, mail, passages}) => {
    const found = mail.elements.filter(({tag}) => /^h[1-6]$/.test(tag))
    const tops = found.filter(({tag}) => tag === 'h1').length
    const skipping = found.filter((heading, at) => levelOf(heading) > levelOf(found[at - 1]) + 1)
    return [
      ...(tops === 1
        ? []
        : [
            findingAt(issuePlace(issue, 'title', 'the title'), {
              ruleId: headings.id,
              severity: 'error',
              says:
                tops === 0
                  ? 'heads nothing: the mail has no main heading'
                  : `is one of ${tops} main headings`,
              help: 'Give the issue a title, and let essays have headings and subheadings only.',
              actual: tops,
              expected: 1,
            }),
          ]),
      ...skipping
        .filter(({tag}) => tag !== 'h1')
        .map((heading) => {
          const words = decodeEntities(wordsOf(heading)).trim()
          const place = passages.find(({text}) => text.trim() === words)?.pieces[0]?.place
          return findingAt(place ?? issuePlace(issue), {
            ruleId: headings.id,
            severity: 'error',
            says: `has the heading “${words}”, which skips a level`,
            help: 'Make it a heading instead of a subheading, or put a heading before it.',
            actual: heading.tag,
          })
        }),
    ]
  },
}

const levelOf = (heading: HtmlElement | undefined): number => Number(heading?.tag.slice(1) ?? 0)
