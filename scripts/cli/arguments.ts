import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'
import {UsageError} from './usage-error.ts'

/**
 * Reads a command's arguments; none but these options is taken.
 *
 * @throws UsageError in the words of Node's parser, which name the option.
 */
export const readArguments = <const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
) => {
  try {
    return parseArgs({args: [...argv], options, strict: true, allowPositionals: false}).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
