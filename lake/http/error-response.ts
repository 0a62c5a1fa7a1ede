import type {ErrorHandler, NotFoundHandler} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {QueryError} from '../engine/query-error.ts'
import {TransactionError} from '../store/transaction-error.ts'

/** Every error as the hosted API would word it; one that is nobody's fault but ours as a 500 that gives nothing away. */
export const errorResponse =
  (report: (error: unknown) => void): ErrorHandler =>
  (error, context) => {
    if (error instanceof HTTPException) {
      const {status, message} = error
      return context.json({statusCode: status, error: names[status] ?? 'Error', message}, status)
    }
    if (error instanceof QueryError) {
      const {message: description, query, start, end} = error
      const place = start === undefined ? {} : {start, end}
      return context.json({error: {type: 'queryParseError', description, query, ...place}}, 400)
    }
    if (error instanceof TransactionError) return context.json(error.body, error.status)
    report(error)
    return context.json(
      {
        statusCode: 500,
        error: 'Internal Server Error',
        message: 'The lake failed to answer; its log says why.',
      },
      500,
    )
  }

export const notFoundResponse: NotFoundHandler = (context) =>
  context.json({statusCode: 404, error: 'Not Found', message: `Nothing answers ${context.req.path}.`}, 404)

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
}
