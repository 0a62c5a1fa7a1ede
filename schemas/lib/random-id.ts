/**
 * A fresh id of 24 hexadecimal digits. Not `crypto.randomUUID`, which browsers withhold from pages served over plain HTTP, as
 * a newsroom's own network may do.
 */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
