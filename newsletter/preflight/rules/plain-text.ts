import type {Finding} from '../../findings/finding.ts'
import {findingAt} from '../finding-at.ts'
import {haveSameWords, textProper, visibleText, wordsOf} from '../mail/words.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'

/** The plain text says what the HTML says, in its order, and has every link. */
export const plainText: Rule = {
  id: 'preflight/plain-text',
  title: 'The plain text has the HTML’s words and links',
  needs: ['bundle'],
  check: (subject) => [...wordFindings(subject), ...linkFindings(subject)],
}

const wordFindings = (subject: Subject): readonly Finding[] => {
  const [seen, sent] = [visibleText(subject.mail), textProper(subject.text)]
  if (haveSameWords(seen, sent)) return []
  const [expected, words] = [wordsOf(seen), wordsOf(sent)]
  const at = expected.findIndex((word, index) => word !== words[index])
  const from = at < 0 ? expected.length : at
  const some = (list: readonly string[]) => list.slice(Math.max(0, from - 3), from + 4).join(' ')
  return [found(subject, `differs in its two forms at “${some(expected)}”`, some(words), some(expected))]
}

const linkFindings = (subject: Subject): readonly Finding[] => {
  const {text, mail, issue} = subject
  const links = new Set(
    mail.elements.filter(({tag}) => tag === 'a').map((element) => element.attribute('href') ?? ''),
  )
  return [...links].flatMap((href) => {
    // A note's own link leads to what the text prints as that note.
    const note = /#note-(\d+)$/.exec(href)?.[1]
    const isThere =
      note !== undefined && href.includes(`issue-${issue.issue.number}/`)
        ? text.includes(`note\u00a0${note}`) && text.includes(`\n${note}. `)
        : text.includes(`<${href}>`)
    return isThere ? [] : [found(subject, 'has a link that its plain text lacks', undefined, href)]
  })
}

const found = ({issue}: Subject, says: string, actual: unknown, expected: unknown): Finding =>
  findingAt(issuePlace(issue), {
    ruleId: plainText.id,
    severity: 'error',
    says,
    help: 'This comes of the renderer, not of what was written; report it to whoever keeps it.',
    actual,
    expected,
  })
