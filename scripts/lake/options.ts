import type {ParseArgsOptionsConfig} from 'node:util'
import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {DEFAULT_DATA, DEFAULT_DATASET, DEFAULT_PORT} from './help.ts'

const options = {
  data: {type: 'string', default: DEFAULT_DATA},
  dataset: {type: 'string', default: DEFAULT_DATASET},
  port: {type: 'string', default: String(DEFAULT_PORT)},
  host: {type: 'string', default: '127.0.0.1'},
  import: {type: 'string'},
  'allow-host': {type: 'string', multiple: true, default: []},
  'allow-origin': {type: 'string', multiple: true, default: []},
  'studio-port': {type: 'string', default: '3333'},
  role: {type: 'string'},
  email: {type: 'string'},
  password: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
} as const satisfies ParseArgsOptionsConfig

/** What the lake's command is told besides what to do. */
export interface LakeCommandOptions {
  readonly data: string
  readonly dataset: string
  readonly port: number
  readonly host: string
  readonly import: string | undefined
  readonly allowHosts: readonly string[]
  readonly allowOrigins: readonly string[]
  readonly studioPort: number
  readonly role: string | undefined
  readonly email: string | undefined
  readonly password: boolean
  readonly json: boolean
}

/**
 * Reads the options, and the words that a command needs.
 *
 * @throws UsageError
 */
export const parseLakeOptions = (
  argv: readonly string[],
  words: readonly string[],
): {readonly options: LakeCommandOptions; readonly words: readonly string[]} | 'help' => {
  const {values, words: given} = readArguments(argv, options, words)
  if (values.help) return 'help'
  return {
    words: given,
    options: {
      ...values,
      import: values.import,
      role: values.role,
      email: values.email,
      port: portFrom(values.port, '--port'),
      studioPort: portFrom(values['studio-port'], '--studio-port'),
      allowHosts: values['allow-host'],
      allowOrigins: values['allow-origin'],
    },
  }
}

/** A port from the command line. */
export const portFrom = (text: string, name: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`${name} takes a number up to 65535, not "${text}".`)
  return port
}
