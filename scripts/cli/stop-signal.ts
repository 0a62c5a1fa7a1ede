import {once} from 'node:events'

/**
 * Resolves with the first SIGINT or SIGTERM; a second one ends the process at once. To be called before anybody is told that the
 * process may be stopped, and awaited after.
 */
export const stopSignal = async (): Promise<void> => {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
