import type {Console} from '../cli/console.ts'
import {UsageError} from '../cli/usage-error.ts'
import {backupCommand, exportCommand, importCommand} from './file-commands.ts'
import {lakeHelp} from './help.ts'
import {parseLakeOptions, type LakeCommandOptions} from './options.ts'
import {addPerson, addToken, listPeople, listTokens, removePerson, removeToken} from './people-commands.ts'
import {serveCommand} from './serve-command.ts'

interface Command {
  /** The words before its own, such as `users add`. */
  readonly name: string
  /** What it needs to be told. */
  readonly words: readonly string[]
  readonly run: (console: Console, options: LakeCommandOptions, word: string) => Promise<void>
}

const commands: readonly Command[] = [
  {name: 'users add', words: ['NAME'], run: addPerson},
  {name: 'users list', words: [], run: listPeople},
  {name: 'users remove', words: ['ID'], run: removePerson},
  {name: 'tokens add', words: ['LABEL'], run: addToken},
  {name: 'tokens list', words: [], run: listTokens},
  {name: 'tokens remove', words: ['ID'], run: removeToken},
  {name: 'backup', words: ['FILE'], run: backupCommand},
  {name: 'import', words: ['FILE'], run: importCommand},
  {name: 'export', words: ['FILE'], run: exportCommand},
]

const serve: Command = {name: '', words: [], run: serveCommand}

/** The lake as a command. */
export const lakeCommand = async (console: Console, argv: readonly string[]): Promise<void> => {
  const {command, rest} = commandOf(argv)
  const parsed = parseLakeOptions(rest, command.words)
  if (parsed === 'help') console.stdout.write(lakeHelp)
  else await command.run(console, parsed.options, parsed.words[0] ?? '')
}

const commandOf = (argv: readonly string[]): {command: Command; rest: readonly string[]} => {
  const [first] = argv
  if (first === undefined || first.startsWith('-')) return {command: serve, rest: argv}
  const command = commands.find(({name}) => name.split(' ').every((word, at) => argv[at] === word))
  if (command === undefined)
    throw new UsageError(`"${argv.slice(0, 2).join(' ')}" is no command of the lake.`)
  return {command, rest: argv.slice(command.name.split(' ').length)}
}
