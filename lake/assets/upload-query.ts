import * as z from 'zod'
import {AssetError} from './asset-error.ts'
import {METADATA_PARTS, type MetadataPart} from './metadata/image-metadata.ts'

/** What the address of an upload says of the asset. */
export interface UploadQuery {
  readonly filename: string | undefined
  readonly label: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  readonly creditLine: string | undefined
  readonly source?: {
    readonly id: string | undefined
    readonly name: string | undefined
    readonly url: string | undefined
  }
  /** What to find out of an image; `undefined` for what is found by default. */
  readonly parts: readonly MetadataPart[] | undefined
}

/**
 * Reads an upload's parameters as @sanity/client sends them: `meta` comes repeated from Node and joined by commas from a
 * browser. Parameters that aren't known are let pass, as `tag` is.
 *
 * @throws AssetError
 */
export const readUploadQuery = (parameters: URLSearchParams): UploadQuery => {
  const result = query.safeParse(Object.fromEntries(parameters))
  const meta = parameters.getAll('meta').flatMap((value) => value.split(','))
  const parts = meta.length === 0 ? undefined : z.array(z.enum(METADATA_PARTS)).safeParse(meta)
  const [issue] = result.error?.issues ?? []
  if (!result.success || parts?.success === false) {
    throw new AssetError(
      'ASSET_BAD_PARAMETER',
      issue === undefined
        ? `"meta" knows ${METADATA_PARTS.join(', ')}; given was "${meta.join(', ')}".`
        : `The parameter "${issue.path.join('.')}" is not valid: ${issue.message}`,
    )
  }
  const {sourceId, sourceName, sourceUrl, filename, ...fields} = result.data
  const hasSource = [sourceId, sourceName, sourceUrl].some((value) => value !== undefined)
  return {
    filename: filename?.split(/[\\/]/).at(-1),
    label: fields.label,
    title: fields.title,
    description: fields.description,
    creditLine: fields.creditLine,
    ...(hasSource && {source: {id: sourceId, name: sourceName, url: sourceUrl}}),
    parts: parts?.data,
  }
}

const short = z.string().max(1000).optional()
const long = z.string().max(10_000).optional()

const query = z.object({
  filename: short,
  label: short,
  title: short,
  description: long,
  creditLine: long,
  sourceId: short,
  sourceName: short,
  sourceUrl: long,
})
