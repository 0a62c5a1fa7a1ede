import type {ContentSource} from '../../newsletter/content-source.ts'
import type {ExportOptions} from './options.ts'

/** Opens what the options name; loads no more code than it takes. */
export const openSource = async (from: ExportOptions['from']): Promise<ContentSource> => {
  if ('archive' in from) {
    const {archiveSource} = await import('../source/archive-source.ts')
    return archiveSource(from.archive)
  }
  const {hostedSource} = await import('../source/hosted-source.ts')
  return hostedSource(from.lake)
}
