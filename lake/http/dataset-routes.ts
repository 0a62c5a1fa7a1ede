import {Hono, type HonoRequest} from 'hono'
import * as z from 'zod'
import {allow} from '../access/middleware.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {badRequest, conflict, notFound} from './params.ts'

/** With the project in the path or, as clients that know theirs write it, without. */
const paths = ['/projects/:project/datasets/:name', '/datasets/:name']

/** Making datasets, and removing them. */
export const datasetRoutes = ({datasets}: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()
  app.on('PUT', paths, allow('manage'), async (context) => {
    const name = context.req.param('name') ?? ''
    await assertPrivate(context.req)
    if (datasets.get(name) !== undefined) throw conflict(`Dataset "${name}" already exists`)
    datasets.ensure(name)
    return context.json({datasetName: name, aclMode: 'private'})
  })
  app.on('PATCH', paths, allow('manage'), async (context) => {
    const name = context.req.param('name') ?? ''
    if (datasets.get(name) === undefined) throw notFound(`Dataset "${name}" not found`)
    await assertPrivate(context.req)
    return context.json({datasetName: name, aclMode: 'private'})
  })

  app.on('DELETE', paths, allow('manage'), async (context) => {
    const name = context.req.param('name') ?? ''
    if (!(await datasets.remove(name))) throw notFound(`Dataset "${name}" not found`)
    return context.json({deleted: true})
  })
  return app
}

const options = z.object({aclMode: z.string().optional()})

/** Whoever may read a lake at all may read all of it; nobody else may. */
const assertPrivate = async (request: HonoRequest): Promise<void> => {
  const {aclMode} = options.safeParse(await request.json().catch(() => ({}))).data ?? {}
  if (aclMode !== undefined && aclMode !== 'private') {
    throw badRequest(`A lake's datasets are private; "${aclMode}" is not for it to give.`)
  }
}
