import type {Issue} from '../../../newsletter/contract/issue.ts'
import {parseIssue} from '../../../newsletter/contract/parse-issue.ts'
import type {Finding} from '../../../newsletter/findings/finding.ts'
import {renderBundle, traceBundle, type RenderedBundle} from '../../../newsletter/render/bundle.ts'
import type {ImagePlan} from '../../../newsletter/render/image-plan.ts'
import type {Origin} from '../../../newsletter/render/origins.ts'

/** The files that the export would write, by their names in the bundle. */
export type BundleFile = 'email.html' | 'email.txt' | 'web.html'

/** An issue as the export would render it, gaps and all. */
export interface PreviewedIssue {
  readonly issue: Issue
  /** Why it can't be exported as it is; none where it can. */
  readonly findings: readonly Finding[]
  readonly files: Readonly<Record<BundleFile, string>>
  readonly bundle: RenderedBundle
  /** By path in the bundle, which is also how addresses in the files end. */
  readonly images: ReadonlyMap<string, ImagePlan>
  /** For each element of a page's body, in order, the field it comes from. Worked out when it is asked for. */
  readonly originsIn: (file: BundleFile) => readonly (Origin | undefined)[]
}

/** Renders what the issue's query answered, whatever that is. */
export const previewOf = (raw: unknown): PreviewedIssue => {
  const {issue, findings} = parseIssue(raw, 'preview')
  const bundle = renderBundle(issue)
  const {texts, images} = bundle
  let pages: ReturnType<typeof traceBundle> | undefined
  const file = (name: BundleFile): string => texts.get(name) ?? ''
  return {
    issue,
    findings,
    files: {'email.html': file('email.html'), 'email.txt': file('email.txt'), 'web.html': file('web.html')},
    bundle,
    images,
    originsIn: (name) => {
      pages ??= traceBundle(issue)
      const page = pages.get(name)
      // Were they of another page than is shown, they would lead astray.
      return page?.html === file(name) ? page.origins : []
    },
  }
}
