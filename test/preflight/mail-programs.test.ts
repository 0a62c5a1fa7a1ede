import {caniemail, type CanIEmailOptions} from 'caniemail'
import {describe, expect, it} from 'vitest'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {sampleContext} from '../render/context.ts'
import {longIssue, sampleIssue} from '../render/long-issue.ts'

type Client = CanIEmailOptions['clients'][number]

const clients = [
  'gmail.desktop-webmail',
  'gmail.ios',
  'gmail.android',
  'gmail.mobile-webmail',
  'outlook.windows',
  'outlook.windows-mail',
  'outlook.macos',
  'outlook.outlook-com',
  'outlook.ios',
  'outlook.android',
  'apple-mail.macos',
  'apple-mail.ios',
  'yahoo.desktop-webmail',
  'yahoo.ios',
  'yahoo.android',
] as const satisfies readonly Client[]

/** What some program lacks, and why the mail has it all the same. */
const allowed: Readonly<Record<string, string>> = {
  'color-scheme CSS property':
    'Says that the mail has colours for the dark; elsewhere they are forced, which the contrast rule covers.',
  'color-scheme meta tag': 'The same, for Apple Mail.',
  '@media': 'Only narrow screens and the dark ask for it, and the mail is whole without.',
  'Attribute selector': 'Outlook’s own attributes for the dark; nobody else has them.',
  'Class selector': 'As for style sheets: all that matters is inline.',
  'Descendant combinator': 'As for Outlook’s attributes.',
  '<style> element': 'Gmail for foreign accounts drops it; all that matters is inline.',
  'display:none': 'Hides the preheader; where it isn’t known, max-height and overflow hide it.',
  'max-height property': 'Hides the preheader where display doesn’t; Outlook has mso-hide.',
  overflow: 'As for max-height. Around wide tables it lets phones scroll.',
  'table-layout': 'Keeps a long word from widening the mail; Outlook has a table of 600 pixels around it.',
  'word-wrap': 'Breaks long addresses on phones; a wide screen has room for them.',
  'min-width property': 'Keeps cells readable on phones, which Outlook for Windows isn’t on.',
  'aria-hidden attribute': 'Spares screen readers the preheader’s filling; elsewhere they read blanks.',
  'aria-label attribute': 'Names the article for screen readers; the title does elsewhere.',
  'role attribute': 'Where it isn’t known, a layout table is read out as a table.',
  '<body> element': 'Turned into a div there, with the styles that the cell within has anyway.',
  'height property': 'Of images, beside the attribute that holds where it isn’t known.',
}

/** What the programs lack of a mail's HTML, each named once. The data have gaps, at which the library throws; those are left out. */
const lackedIn = (page: string): ReadonlySet<string> => {
  const lacked = new Set<string>()
  for (const client of clients) {
    const {errors} = ask(page, client)
    for (const issue of errors) lacked.add(issue)
  }
  return lacked
}

const ask = (page: string, client: Client): {readonly errors: readonly string[]} => {
  try {
    const {issues} = caniemail({clients: [client], html: page})
    return {errors: [...issues.errors.values()].flat().map(({title}) => title)}
  } catch (error) {
    const [, property] =
      /^Feature "([\w-]+)" not found/.exec(error instanceof Error ? error.message : '') ?? []
    if (property === undefined || !page.includes(`${property}:`)) throw error
    return ask(page.replaceAll(new RegExp(`(?<=[;{"])${property}:[^;}"]*;?`, 'g'), ''), client)
  }
}

describe('what mail programs lack', () => {
  it.each([
    ['sample', sampleIssue],
    ['long', longIssue],
  ])('of the %s issue is known and allowed for', async (_name, issue) => {
    const lacked = lackedIn(renderEmail(await issue(), sampleContext))
    expect([...lacked].filter((title) => !Object.hasOwn(allowed, title))).toEqual([])
  })

  it('is still lacking: what all programs have by now needs no leave', async () => {
    const lacked = lackedIn(renderEmail(await longIssue(), sampleContext))
    expect(Object.keys(allowed).filter((title) => !lacked.has(title))).toEqual([])
  })

  it('is seen where it is put in: the control', async () => {
    const page = renderEmail(await sampleIssue(), sampleContext)
    expect(lackedIn(page.replace(' style="', ' style="position:fixed;'))).toContain('position')
  })
})
