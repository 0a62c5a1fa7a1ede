import type {ContentSource} from '../../newsletter/content-source.ts'
import type {SourceOptions} from './source-options.ts'

/** What is seen of the documents: what is published, or with everybody's drafts in place of it. */
export type SourcePerspective = 'published' | 'drafts'

/** Opens what the options name; loads no more code than it takes. */
export const openSource = async (
  from: SourceOptions,
  perspective: SourcePerspective = 'published',
): Promise<ContentSource> => {
  if ('archive' in from) {
    const {archiveSource} = await import('./archive-source.ts')
    return archiveSource(from.archive, perspective)
  }
  const {hostedSource} = await import('./hosted-source.ts')
  return hostedSource(from.lake, perspective)
}
