import type {MiddlewareHandler} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {HTTPException} from 'hono/http-exception'

/**
 * Refuses requests that bring more than so many bytes with 413. One that says how long it is, as nearly all do, is held to
 * that without its body being made a stream, which costs as much as the rest of a small write.
 */
export const limitBody = (maxSize: number): MiddlewareHandler => {
  const refuse = (): never => {
    throw new HTTPException(413, {message: `A request may bring ${maxSize / 1024 / 1024} MB at the most.`})
  }
  const limitStream = bodyLimit({maxSize, onError: refuse})
  return async (context, next) => {
    const length = context.req.header('content-length')
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) {
      return limitStream(context, next)
    }
    if (Number(length) > maxSize) refuse()
    return next()
  }
}
