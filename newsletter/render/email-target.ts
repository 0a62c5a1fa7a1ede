import type {Issue} from '../contract/issue.ts'
import {emailLooks} from './email-style.ts'
import {html, nothing} from './escape.ts'
import {fontsOf} from './fonts.ts'
import type {HtmlTarget} from './html-target.ts'
import {headingShiftOf} from './issue-parts.ts'
import {notesOf} from './notes.ts'
import type {OriginNotes} from './origins.ts'
import type {RenderContext} from './types.ts'

/** The mail: every look is written inline. */
export const emailTarget = (issue: Issue, context: RenderContext, origins?: OriginNotes): HtmlTarget => {
  const looks = emailLooks(issue.newsletter.colors.light)
  return {
    medium: 'email',
    issue,
    context,
    look: (role) => looks[role],
    scriptLook: (language) => {
      const fonts = fontsOf(language)
      return fonts === undefined ? nothing : html` style="font-family:${{text: fonts}}"`
    },
    headingShift: headingShiftOf(issue),
    notes: notesOf(issue),
    pageUrl: context.issueUrl(issue.issue),
    origins,
  }
}
