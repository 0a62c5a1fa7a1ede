import {AccessError} from '../../lake/access/access-error.ts'
import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {AssetError} from '../../lake/assets/asset-error.ts'
import {LakeFileError} from '../../lake/database/lake-file-error.ts'
import {LakeServerError} from '../../lake/http/lake-server-error.ts'
import {TransactionError} from '../../lake/store/transaction-error.ts'
import {processConsole, type Console} from './console.ts'
import {UsageError} from './usage-error.ts'

const badInput = [UsageError, ArchiveError, AssetError, AccessError]
const failures = [LakeFileError, LakeServerError, TransactionError]

/**
 * Runs a command of the lake.
 *
 * @param help - The command that explains it, named after bad usage.
 * @returns The exit code: 0 done, 1 failed, 2 bad usage or bad input. Errors that nobody expects are thrown on.
 */
export const runCommand = async (
  help: string,
  argv: readonly string[],
  command: (console: Console, argv: readonly string[]) => Promise<void>,
): Promise<number> => {
  const console = processConsole(argv.includes('--json'))
  try {
    await command(console, argv)
    return 0
  } catch (error) {
    const isBadInput = badInput.some((known) => error instanceof known)
    if (!(error instanceof Error) || !(isBadInput || failures.some((known) => error instanceof known)))
      throw error
    console.say(error.message)
    if (error instanceof UsageError) console.say(`See ${help}.`)
    return isBadInput ? 2 : 1
  }
}
