import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'
import {UsageError} from './usage-error.ts'

/**
 * Reads a command's arguments; none but these options, and no more words than `positionals`, are taken.
 *
 * @param positionals - Names of the words that must stand beside the options, in their order.
 * @throws UsageError that names the option or word.
 */
export const readArguments = <const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
  positionals: readonly string[] = [],
) => {
  const {values, positionals: words} = parsed(argv, options)
  const missing = positionals[words.length]
  if (missing !== undefined && !('help' in values && values.help === true)) {
    throw new UsageError(`${missing} is missing.`)
  }
  const extra = words[positionals.length]
  if (extra !== undefined) throw new UsageError(`"${extra}" is not understood.`)
  return {values, words}
}

const parsed = <const Options extends ParseArgsOptionsConfig>(argv: readonly string[], options: Options) => {
  try {
    return parseArgs({args: [...argv], options, strict: true, allowPositionals: true})
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
