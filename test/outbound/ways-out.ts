import {OutboundError} from '../../outbound/outbound-error.ts'
import {openOutbound, type Outbound, type OutboundOptions} from '../../outbound/outbound.ts'
import {serveWeb, type Pages, type WebServer} from './web-server.ts'

const closing: (() => Promise<unknown>)[] = []

/** Closes something after the test. */
export const closeAfterwards = (close: () => Promise<unknown>): void => {
  closing.push(close)
}

/** Closes what a test has opened here; for `afterEach`. */
export const closeAll = async (): Promise<void> => {
  for (const close of closing.splice(0)) await close()
}

/** A way out that loses no time. */
export const open = (options: Partial<OutboundOptions>): Outbound => {
  const outbound = openOutbound({
    product: 'test-agent',
    version: '1',
    contact: 'https://weekly.example',
    delay: 0,
    backoff: 1,
    timeout: 400,
    ...options,
  })
  closeAfterwards(() => outbound.close())
  return outbound
}

export const serve = async (...args: Parameters<typeof serveWeb>): Promise<WebServer> => {
  const server = await serveWeb(...args)
  closeAfterwards(() => server.close())
  return server
}

/** A server, and a way out that may go there. */
export const web = async (pages: Pages, options: Partial<OutboundOptions> = {}) => {
  const server = await serve(pages)
  return {server, outbound: open({allowHosts: [server.host], ...options})}
}

/** @throws Error when it doesn't fail, or with something else. */
export const failure = async (asking: Promise<unknown>): Promise<OutboundError> => {
  const reason: unknown = await asking.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (reason instanceof OutboundError) return reason
  throw new Error(`No OutboundError but ${String(reason)}`)
}

export const codeOf = async (asking: Promise<unknown>) => (await failure(asking)).code
