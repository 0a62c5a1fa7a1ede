import {Hono} from 'hono'
import type {DatabaseSync} from 'node:sqlite'
import type {Access} from './access.ts'
import type {Identity} from './identity.ts'
import {allow, assertAllowed, type AccessVariables} from './middleware.ts'
import {documentPermissions, roleAllows} from './roles.ts'

const longestValue = 64 * 1024

/** Who is signed in, who others are, what they may do, and the small preferences that the Studio keeps for each. */
export const accountRoutes = (access: Access, database: DatabaseSync): Hono<AccessVariables> => {
  const app = new Hono<AccessVariables>()

  app.get('/users/me', allow('read'), (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'read')
    return context.json(asUser(identity))
  })

  app.get('/users/me/keyvalue/:keys?', allow('read'), (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'read')
    const keys = context.req.param('keys')?.split(',')
    const rows = database
      .prepare('SELECT key, value FROM keyvalue WHERE owner = ? ORDER BY key')
      .all(identity.id)
    const pairs = rows.flatMap(({key, value}) =>
      typeof key === 'string' && typeof value === 'string' && (keys?.includes(key) ?? true)
        ? [{key, value: JSON.parse(value) as unknown}]
        : [],
    )
    return context.json(pairs)
  })

  app.put('/users/me/keyvalue/:keys?', allow('read'), async (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'read')
    const body: unknown = await context.req.json().catch(() => undefined)
    const pairs = (Array.isArray(body) ? body : [body]).map(asPair)
    if (pairs.includes(undefined)) {
      return context.json(
        {error: 'Bad Request', message: 'A preference is {key, value} with a text as its key.'},
        400,
      )
    }
    const put = database.prepare('INSERT OR REPLACE INTO keyvalue (owner, key, value) VALUES (?, ?, ?)')
    for (const pair of pairs) if (pair) put.run(identity.id, pair.key, pair.value)
    return context.json(
      pairs.map((pair) => pair && {key: pair.key, value: JSON.parse(pair.value) as unknown}),
    )
  })

  app.get('/users/:ids', allow('read'), (context) => {
    const ids = context.req.param('ids').split(',').slice(0, 200)
    const found = ids.map((id) => {
      const user = access.describe(id)
      return user && {id, displayName: user.name, ...userFields(user)}
    })
    if (ids.length > 1) return context.json(found.map((user) => user ?? null))
    return found[0]
      ? context.json(found[0])
      : context.json({error: 'Not Found', message: 'Nobody has that id.'}, 404)
  })

  app.get('/projects/:project/datasets/:dataset/acl', allow('read'), (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'read')
    return context.json([{filter: '_id in path("**")', permissions: documentPermissions(identity.role)}])
  })

  app.get('/projects/:project/grants', allow('read'), (context) => {
    const identity = context.get('identity')
    assertAllowed(identity, 'read')
    const names = roleAllows(identity.role, 'manage') ? ['read', 'update'] : ['read']
    return context.json({'sanity.project': [{grants: names.map((name) => ({name}))}]})
  })

  return app
}

const asUser = (identity: Identity) => ({
  id: identity.id,
  ...userFields(identity),
  role: identity.role,
  roles: [{name: identity.role, title: identity.role.charAt(0).toUpperCase() + identity.role.slice(1)}],
  provider: identity.provider === 'session' ? 'local' : identity.provider,
})

const userFields = ({name, email}: {readonly name: string; readonly email: string | null}) => ({
  name,
  email: email ?? '',
  profileImage: null,
})

const asPair = (pair: unknown): {readonly key: string; readonly value: string} | undefined => {
  if (typeof pair !== 'object' || pair === null || !('key' in pair) || !('value' in pair)) return undefined
  if (typeof pair.key !== 'string' || pair.key === '' || pair.key.length > 200) return undefined
  const value = JSON.stringify(pair.value)
  return value.length <= longestValue ? {key: pair.key, value} : undefined
}
