import {Hono} from 'hono'
import {allow} from '../access/middleware.ts'
import type {LakeEnvironment, LakeServices} from './http-types.ts'

/**
 * What the Studio and Sanity's command line ask when they start, about things that a lake has one of or none: the right
 * answers are short.
 */
export const bootRoutes = ({projectId, datasets}: LakeServices): Hono<LakeEnvironment> => {
  const project = {
    id: projectId,
    displayName: 'Local lake',
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    members: [],
    features: [],
    activityFeedEnabled: false,
  }
  const listed = () =>
    datasets.list().map(({name}) => ({
      name,
      aclMode: 'private',
      createdByUserId: null,
      addonFor: null,
      tags: [],
      features: [],
    }))
  const app = new Hono<LakeEnvironment>()
  app.get('/ping', (context) => context.json({}))
  // The Studio asks when an answer is slow in coming.
  app.get('/data/ping/:dataset', (context) => context.json({}))
  app.get('/features', (context) => context.json([]))
  app.get('/projects', allow('read'), (context) => context.json([project]))
  app.get('/projects/:project', allow('read'), (context) => context.json(project))
  app.get('/projects/:project/features', allow('read'), (context) => context.json([]))
  app.get('/projects/:project/datasets', allow('read'), (context) => context.json(listed()))
  app.get('/datasets', allow('read'), (context) => context.json(listed()))
  app.get('/projects/:project/aliases', allow('read'), (context) => context.json([]))
  app.get('/aliases', allow('read'), (context) => context.json([]))
  app.get('/projects/:project/user-applications', (context) => context.json([]))
  app.get('/user-applications', (context) => context.json([]))
  app.get('/help', (context) => context.json({resources: {sectionArray: []}}))
  app.get('/journey/*', (context) => context.json([]))
  app.get('/intake/telemetry-status', (context) => context.json({status: 'denied'}))
  app.post('/intake/batch', (context) => context.json({ok: true}))
  return app
}
