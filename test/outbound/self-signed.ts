import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A certificate for 127.0.0.1 that nobody vouches for, in PEM; `undefined` where there is no openssl to make it. */
export const selfSigned = (): {readonly key: string; readonly cert: string} | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert],
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ],
      {stdio: 'ignore'},
    )
    return {key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8')}
  } catch {
    return undefined
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
