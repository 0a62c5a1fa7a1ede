import {isIP} from 'node:net'

/** Where an SMTP server is, and who asks. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte on; else by STARTTLS. */
  readonly implicitTls: boolean
  /** Whether to go on without TLS where the server has none. */
  readonly plainAllowed: boolean
  readonly user: string | undefined
  readonly password: string | undefined
}

/**
 * Reads `smtp://user@host:port` or `smtps://…`. Without TLS only this machine is spoken to.
 *
 * @param environment - Holds SMTP_PASSWORD, and SMTP_USER where the address has no user.
 * @returns What is wrong with it, in words, when it can't be taken.
 */
export const smtpServerOf = (
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): SmtpServer | string => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    return `"${address}" is no address such as smtps://user@mail.example.org.`
  if (url.password !== '')
    return 'The address holds a password, which others on this machine can see. Put it into the environment variable SMTP_PASSWORD.'
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '')
    return `"${address}" goes on after its port; an SMTP server’s address ends there.`
  const implicitTls = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const user = url.username === '' ? environment['SMTP_USER'] : decodeURIComponent(url.username)
  const password = environment['SMTP_PASSWORD']
  if (user !== undefined && password === undefined)
    return `The address names the user ${user}; the environment variable SMTP_PASSWORD is not set.`
  return {
    host,
    port: url.port === '' ? (implicitTls ? 465 : 587) : Number(url.port),
    implicitTls,
    plainAllowed: isThisMachine(host),
    user,
    password,
  }
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** The server's name in ledgers and messages. */
export const smtpName = ({host, port, implicitTls, user}: SmtpServer): string =>
  `${implicitTls ? 'smtps' : 'smtp'}://${user === undefined ? '' : `${encodeURIComponent(user)}@`}${host.includes(':') ? `[${host}]` : host}:${port}`
