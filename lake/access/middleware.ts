import type {MiddlewareHandler} from 'hono'
import {HTTPException} from 'hono/http-exception'
import type {Access} from './access.ts'
import type {Identity} from './identity.ts'
import {roleAllows, type Permission} from './roles.ts'

/** What a request carries once it has been let in; `null` before signing in. */
export interface AccessVariables {
  readonly Variables: {identity: Identity | null}
}

/** Refuses requests from unknown hosts and origins, and notes who makes the others. */
export const letIn =
  (access: Access): MiddlewareHandler<AccessVariables> =>
  async (context, next) => {
    const refusal = access.refusal(context.req.raw)
    if (refusal !== undefined) throw new HTTPException(refusal.status, {message: refusal.message})
    context.set('identity', access.identify(context.req.raw) ?? null)
    await next()
  }

/** Demands an identity whose role carries the permission. */
export const allow =
  (permission: Permission): MiddlewareHandler<AccessVariables> =>
  async (context, next) => {
    assertAllowed(context.get('identity'), permission)
    await next()
  }

/**
 * @throws HTTPException 401 without an identity, 403 for a role that does not carry the permission.
 */
export function assertAllowed(
  identity: Identity | null,
  permission: Permission,
): asserts identity is Identity {
  if (identity === null)
    throw new HTTPException(401, {message: 'Sign in, or send a token that the lake knows.'})
  if (!roleAllows(identity.role, permission)) {
    throw new HTTPException(403, {
      message: `The role "${identity.role}" does not allow this (${permission}).`,
    })
  }
}
