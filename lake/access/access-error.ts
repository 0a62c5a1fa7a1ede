/** The codes of {@link AccessError}, each with what the caller should do next in its message. */
export type AccessErrorCode =
  | 'ACCESS_BAD_NAME'
  | 'ACCESS_BAD_PASSWORD'
  | 'ACCESS_BAD_ROLE'
  | 'ACCESS_PERSON_EXISTS'
  | 'ACCESS_NO_SUCH_PERSON'
  | 'ACCESS_NO_SUCH_TOKEN'
  | 'ACCESS_LAST_ADMINISTRATOR'
  | 'ACCESS_OPEN_TO_NETWORK'

/** Something about people, tokens or passwords that can't be done as asked. */
export class AccessError extends Error {
  readonly code: AccessErrorCode

  constructor(code: AccessErrorCode, message: string) {
    super(message)
    this.name = 'AccessError'
    this.code = code
  }
}
