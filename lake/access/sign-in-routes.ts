import {getConnInfo} from '@hono/node-server/conninfo'
import {Hono, type Context} from 'hono'
import {getCookie, setCookie} from 'hono/cookie'
import type {Access} from './access.ts'
import type {AccessVariables} from './middleware.ts'
import {signInPage} from './sign-in-page.ts'

type SignInContext = Context<AccessVariables>

const lastPersonCookie = 'lake-last-person'
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action *; frame-ancestors 'none'; base-uri 'none'"

/** Signing in and out: providers, the page with the local people, and the trade of a `sid` for a token. */
export const signInRoutes = (access: Access): Hono<AccessVariables> => {
  const app = new Hono<AccessVariables>()

  app.get('/auth/providers', (context) => {
    const url = new URL(context.req.url)
    return context.json({
      providers: [
        {
          name: 'local',
          title: 'Sign in',
          url: `${url.origin}${context.req.path.replace(/providers$/, 'login/local')}`,
        },
      ],
    })
  })

  app.get('/auth/login/local', (context) => {
    const origin = context.req.query('origin') ?? ''
    if (!isOurs(access, context, origin))
      return context.text(`The lake does not sign anybody in for "${origin}".`, 400)
    return page(context, access, {origin, chosen: getCookie(context, lastPersonCookie)})
  })

  app.post('/auth/login/local', async (context) => {
    const form = await context.req.parseBody()
    const origin = typeof form['origin'] === 'string' ? form['origin'] : ''
    const personId = typeof form['person'] === 'string' ? form['person'] : ''
    const password = typeof form['password'] === 'string' ? form['password'] : ''
    if (!isOurs(access, context, origin))
      return context.text(`The lake does not sign anybody in for "${origin}".`, 400)

    const guessedBy = [`address ${remoteAddress(context)}`, `person ${personId}`]
    const wait = access.guesses.waitSeconds(guessedBy)
    if (wait > 0) {
      context.header('Retry-After', String(wait))
      const problem = `Too many wrong passwords. Try again in ${wait < 90 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}.`
      return page(context, access, {origin, chosen: personId, problem, status: 429})
    }
    const person = access.people.get(personId)
    // Counted as failed while it is looked at, so that guesses sent at once are not all free.
    if (person?.hasPassword !== false) access.guesses.failed(guessedBy)
    const isRight =
      person !== undefined && (!person.hasPassword || (await access.people.checkPassword(personId, password)))
    if (!isRight)
      return page(context, access, {
        origin,
        chosen: personId,
        problem: 'That is not the right password.',
        status: 403,
      })
    access.guesses.succeeded(guessedBy)
    setCookie(context, lastPersonCookie, personId, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 365 * 24 * 60 * 60,
    })
    return context.redirect(`${origin}#sid=${access.sessions.handOver(personId)}`, 303)
  })

  app.get('/auth/fetch', (context) => {
    const token = access.sessions.start(context.req.query('sid') ?? '')
    if (token === undefined) {
      return context.json(
        {error: 'Unauthorized', message: 'This sign-in has been used or has expired; sign in again.'},
        401,
      )
    }
    return context.json({token, label: 'Local sign-in'})
  })

  app.get('/auth/id', (context) => context.json({id: context.get('identity')?.id ?? null}))

  app.on(['GET', 'POST'], '/auth/logout', (context) => {
    const token = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    if (token !== undefined) access.sessions.end(token)
    return context.body(null, 204)
  })

  return app
}

const page = (
  context: SignInContext,
  access: Access,
  {
    status = 200,
    ...rest
  }: {origin: string; chosen?: string | undefined; problem?: string; status?: 200 | 403 | 429},
) => {
  context.header('Content-Security-Policy', contentSecurityPolicy)
  // With `no-referrer` browsers send the form with an Origin of "null", as a stranger's.
  context.header('Referrer-Policy', 'same-origin')
  context.header('Cache-Control', 'no-store')
  return context.html(signInPage({people: access.people.list(), action: context.req.path, ...rest}), status)
}

/** The address to return to carries a secret, so it must be a page of an origin that may call the lake anyway. */
const isOurs = (access: Access, context: SignInContext, address: string): boolean => {
  if (!URL.canParse(address) || address.includes('#')) return false
  const url = new URL(address)
  const host = context.req.header('host') ?? new URL(context.req.url).host
  return url.username === '' && access.isKnownOrigin(url.origin, host)
}

const remoteAddress = (context: SignInContext): string => {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    // Called through `app.request()`, without a connection.
    return 'none'
  }
}
