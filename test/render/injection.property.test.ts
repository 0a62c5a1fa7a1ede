import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {parseSafeUrl} from '../../newsletter/url.ts'
import {askForIssue} from '../fixtures/ask.ts'
import {sampleDocuments} from '../fixtures/sample-documents.ts'
import {pathsIn, setAt} from '../fixtures/set-at.ts'
import {sampleContext} from './context.ts'
import {longDocuments} from './long-issue.ts'
import {skeletonOf} from './skeleton.ts'

type Path = readonly (string | number)[]

/** Text that means something to a parser of HTML, CSS, JSON or addresses. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="position:fixed" autofocus onfocus="alert(1)',
  'javascript:alert(1)',
  'JaVaScRiPt\u0000:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  ']]><!--',
  '--><b onclick=x>',
  '<!--[if mso]><script></script><![endif]-->',
  '</style></title></script></textarea><svg onload=alert(1)>',
  '</p></td></table></div><plaintext>',
  '\\"}</script><script>',
  '{{unsubscribe_url}}"><a href=x>',
  '&lt;script&gt;&#60;b&#62;&amp',
  '<\u0000b>\u0007</\u001bb>\u0085',
  '\ud800<b>\udc00',
  '\u202e\u2066<b>\u2069\u200f',
  'https://user:pass@press.example/"><b>',
  'https://press.example/"onclick="alert(1)',
  '}</style><style>*{display:none}',
  'red;background:url(javascript:alert(1))',
]

/**
 * The same with nothing in it that a parser could take for markup, refused or taken by the same rules of the contract, and equal
 * to another where the texts are: an issue that has its essay's title is printed otherwise than one that hasn't.
 */
const harmless = (text: string): string => {
  if (parseSafeUrl(text) !== undefined) return 'https://press.example/quiet'
  const words = `quiet words ${hostile.indexOf(text)}`
  return text.isWellFormed() ? words : `${words} \ud800`
}

const issueFrom = (raw: unknown): Issue => parseIssue(raw, 'export').issue ?? parseIssue(raw, 'preview').issue

const pagesOf = (issue: Issue): readonly string[] => [
  renderEmail(issue, sampleContext),
  renderWeb(issue, sampleContext),
  renderArchiveIndex(issue.newsletter, [issue.issue], sampleContext),
]

/** What in a page is there because of its words; empty when they are inert. */
const intrusions = (pages: readonly string[], quietPages: readonly string[]): readonly string[] =>
  pages.flatMap((page, at) => {
    const {markup, schemes, data, errors} = skeletonOf(page)
    const quiet = skeletonOf(quietPages[at] ?? '')
    const strangers = markup.filter((piece, index) => piece !== quiet.markup[index])
    const missing = quiet.markup.length > markup.length ? ['markup is missing'] : []
    const addresses = [...schemes].filter((scheme) => !['https', 'http', 'mailto', 'none'].includes(scheme))
    const badData = data.filter((text) => text.includes('<') || !isJson(text))
    return [...strangers, ...missing, ...addresses, ...badData, ...errors]
  })

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const placesOf = (raw: unknown): readonly Path[] =>
  pathsIn(raw).filter((path) => typeof valueAt(raw, path) === 'string')

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  )

let raw: unknown
let longRaw: unknown
let places: readonly Path[]
beforeAll(async () => {
  raw = await askForIssue(sampleDocuments(), 2)
  longRaw = await askForIssue(longDocuments(), 2)
  places = placesOf(raw)
})

describe('hostile text', () => {
  it('in any one field is words and nothing else', () => {
    expect(places.length).toBeGreaterThan(200)
    let at = 0
    for (const path of places) {
      // Every text stands in every kind of field many times over; all of them in each would take minutes.
      const texts = [
        hostile[at % hostile.length],
        ...(isFree(path) ? [hostile[(at + 7) % hostile.length]] : []),
      ]
      for (const text of texts as string[]) {
        const pages = pagesOf(issueFrom(setAt(raw, path, text)))
        const quiet = pagesOf(issueFrom(setAt(raw, path, harmless(text))))
        expect({path, text, intrusions: intrusions(pages, quiet)}).toEqual({path, text, intrusions: []})
      }
      at += 1
    }
  })

  it('in many fields of a long issue is words and nothing else', () => {
    const free = placesOf(longRaw).filter((path) => isFree(path))
    expect(free.length).toBeGreaterThan(120)
    const change = fc.tuple(fc.constantFrom(...free), fc.constantFrom(...hostile))
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 40}), (changes) => {
        const set = (words: (text: string) => string) =>
          issueFrom(
            changes.reduce<unknown>((value, [path, text]) => setAt(value, path, words(text)), longRaw),
          )
        expect(intrusions(pagesOf(set((text) => text)), pagesOf(set(harmless)))).toEqual([])
      }),
      {numRuns: 60},
    )
  })

  it('is caught where a renderer forgets to escape it: the control', () => {
    const token = 'zqxj7'
    let printed = 0
    for (const path of places.filter(isFree)) {
      const quiet = pagesOf(issueFrom(setAt(raw, path, token)))
      if (!quiet.some((page) => page.includes(token))) continue
      printed += 1
      const unescaped = quiet.map((page) => page.replaceAll(token, '"><b x=</script></title></style><b>'))
      expect({path, caught: intrusions(unescaped, quiet).length > 0}).toEqual({path, caught: true})
    }
    expect(printed).toBeGreaterThan(30)
  })
})

/** Whether a field takes any text: not a type, key, id, date, address, language or the like. */
const isFree = (path: Path): boolean =>
  /^(title|tagline|text|postalAddress|subject|preheader|label|teaser|alt|caption|creditLine|headline|symbol|shortLabel|publisher|transTitle|locator|originalText|name|creator)$/.test(
    String(path.at(-1)),
  )
