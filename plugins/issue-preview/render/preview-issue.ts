import type {Issue} from '../../../newsletter/contract/issue.ts'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {renderFile, tracePage, type TextFile} from '../../../newsletter/render/bundle.ts'
import type {Origin} from '../../../newsletter/render/origins.ts'
import {remembered} from '../../../newsletter/remembered.ts'
import {measured} from '../measured.ts'
import {parseAgain} from './parse-again.ts'

/** An issue as the export would render it, gaps and all. Each file is made once it is asked for. */
export interface PreviewedIssue {
  readonly issue: Issue
  /** Why it can't be exported as it is; none where it can. */
  readonly findings: readonly Finding[]
  /** A file that the export would write, by its name in the bundle. */
  readonly file: (name: TextFile) => PreviewedFile
  /** For each element of a page's body, in order, the field it comes from; for plain text, nothing. */
  readonly originsIn: (name: TextFile) => readonly (Origin | undefined)[]
}

/** Its images by path in the bundle, which is also how addresses in its text end. */
type PreviewedFile = ReturnType<typeof renderFile>

/**
 * Renders what the issue's query answered, whatever that is.
 *
 * @param parse - Holds it against the contract.
 */
export const previewOf = (raw: unknown, parse = parseAgain()): PreviewedIssue => {
  const {issue, findings} = measured('contract', () => parse(raw))
  const file = remembered((name: TextFile) => measured('render', () => renderFile(issue, name)))
  return {
    issue,
    findings,
    file,
    originsIn: remembered((name: TextFile) => {
      if (name === 'email.txt') return []
      const page = measured('origins', () => tracePage(issue, name))
      // Were they of another page than is shown, they would lead astray.
      return page.html === file(name).text ? page.origins : []
    }),
  }
}
