import type {Issue} from '../contract/issue.ts'
import {html, nothing} from './escape.ts'
import type {HtmlTarget, Role} from './html-target.ts'
import {headingShiftOf} from './issue-parts.ts'
import {notesOf} from './notes.ts'
import type {OriginNotes} from './origins.ts'
import type {RenderContext} from './types.ts'

/** The archive's page: looks are classes, and one style sheet dresses them. */
export const webTarget = (issue: Issue, context: RenderContext, origins?: OriginNotes): HtmlTarget => ({
  medium: 'web',
  issue,
  context,
  look: (role) => (plain.has(role) ? nothing : html` class="${{text: role}}"`),
  scriptLook: () => nothing,
  headingShift: headingShiftOf(issue),
  notes: notesOf(issue),
  pageUrl: context.issueUrl(issue.issue),
  origins,
})

/** What its element's own rule dresses. */
const plain = new Set<Role>(['paragraph', 'link', 'shifted', 'title'])
