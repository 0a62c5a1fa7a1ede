import type {z} from 'zod'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {SourceUnreachable} from './source-unreachable.ts'

/**
 * A query's answer in the shape it must have.
 *
 * @throws SourceUnreachable when what answered is no Content Lake: a proxy's sign-in page, say.
 */
export const answerOf = async <Schema extends z.ZodType>(
  source: ContentSource,
  query: string,
  params: Readonly<Record<string, unknown>>,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const answer = schema.safeParse(await source.fetch(query, params))
  if (!answer.success)
    throw new SourceUnreachable(source.name, new Error('what answers there is no Content Lake'))
  return answer.data
}
