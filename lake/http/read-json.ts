import type {HonoRequest} from 'hono'
import type {z} from 'zod'
import {badRequest} from './params.ts'

/**
 * A request's JSON body in the shape it must have.
 *
 * @throws HTTPException 400 naming the first place that is wrong.
 */
export const readJson = async <Schema extends z.ZodType>(
  request: HonoRequest,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const body: unknown = await request.json().catch((cause: unknown) => {
    throw badRequest('The body is not JSON.', cause)
  })
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`)
}
