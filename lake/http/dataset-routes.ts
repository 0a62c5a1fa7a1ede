import {Hono} from 'hono'
import {allow} from '../access/middleware.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'
import {conflict, notFound} from './params.ts'

/** With the project in the path or, as clients that know theirs write it, without. */
const paths = ['/projects/:project/datasets/:name', '/datasets/:name']

/** Making datasets, and removing them. */
export const datasetRoutes = ({datasets}: LakeServices): Hono<LakeEnvironment> => {
  const app = new Hono<LakeEnvironment>()
  app.on('PUT', paths, allow('manage'), (context) => {
    const name = context.req.param('name') ?? ''
    if (datasets.get(name) !== undefined) throw conflict(`Dataset "${name}" already exists`)
    datasets.ensure(name)
    return context.json({datasetName: name, aclMode: 'private'})
  })
  app.on('DELETE', paths, allow('manage'), async (context) => {
    const name = context.req.param('name') ?? ''
    if (!(await datasets.remove(name))) throw notFound(`Dataset "${name}" not found`)
    return context.json({deleted: true})
  })
  return app
}
