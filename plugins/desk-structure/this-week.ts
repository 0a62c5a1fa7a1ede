import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {panesWithPreview, viewsWithPreview} from '../issue-preview/views.ts'
import {deskNamespace} from './locale/messages.ts'
import {NoIssue} from './no-issue.tsx'
import {thisWeeksIssueQuery} from './states.ts'

/**
 * The form of the issue that is being made. Asked once, when the pane is opened: the form must not change under an editor's hands
 * because the issue's status does.
 */
export const thisWeeksIssue = async (
  S: StructureBuilder,
  {getClient, i18n}: Pick<StructureResolverContext, 'getClient' | 'i18n'>,
) => {
  const issue = await getClient({apiVersion: API_VERSION}).fetch<{_id: string} | null>(
    thisWeeksIssueQuery,
    {},
    {perspective: 'drafts', tag: 'this-week'},
  )
  return issue === null
    ? S.component(NoIssue)
        .id('this-week')
        .title(i18n.t(`${deskNamespace}:this-week`))
    : S.document()
        .id('this-week')
        .schemaType('issue')
        .documentId(issue._id)
        .views(viewsWithPreview(S))
        .defaultPanes(panesWithPreview(window.innerWidth))
}
