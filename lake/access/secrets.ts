import {createHash, randomBytes, scrypt, timingSafeEqual, type ScryptOptions} from 'node:crypto'

/** A new secret with 256 random bits, as URL-safe text after `prefix`. The Studio takes tokens of 32 characters or more. */
export const newSecret = (prefix: string): string => `${prefix}${randomBytes(32).toString('base64url')}`

/**
 * What is kept of a secret made by {@link newSecret}: its SHA-256 as hex. A plain hash suffices, since 256 random bits
 * can't be guessed.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

// OWASP's second recommended setting for scrypt (2^16, r 8, p 2): 64 MiB and some 150 ms a guess.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
const cost = {N: 2 ** 16, r: 8, p: 2, maxmem: 2 ** 27} satisfies ScryptOptions
const keyLength = 32

/** What is kept of a password: `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password is the one that {@link hashPassword} kept. Takes as long for a wrong one as for the right one. */
export const verifyPassword = async (password: string, kept: string): Promise<boolean> => {
  const [scheme, n, r, p, salt, key] = kept.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64url')
  const options = {N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem}
  const actual = await derive(password, Buffer.from(salt, 'base64url'), options)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
