import type {ParseArgsOptionsConfig} from 'node:util'
import {UsageError} from '../cli/usage-error.ts'
import type {HostedLake} from './hosted-source.ts'

/** Where a command reads documents from. */
export type SourceOptions = {readonly archive: string} | {readonly lake: HostedLake}

const DEFAULT_ARCHIVE = 'content/dataset.ndjson'

/** The options by which commands are told, for `readArguments`. */
export const sourceArguments = {
  dataset: {type: 'string'},
  project: {type: 'string'},
  'dataset-name': {type: 'string'},
  'api-host': {type: 'string'},
  'token-env': {type: 'string'},
} as const satisfies ParseArgsOptionsConfig

/** The same in words. */
export const sourceHelp = `From where
  --dataset FILE        a dataset archive, .ndjson or .tar.gz (default: ${DEFAULT_ARCHIVE})
  --project ID          or a Content Lake: its project …
  --dataset-name NAME   … and dataset
  --api-host URL        the lake's address, where it isn't Sanity's own
  --token-env VAR       the environment variable that holds the token, for a private dataset`

type SourceValues = Readonly<Partial<Record<keyof typeof sourceArguments, string | undefined>>>

const names = ['dataset', 'project', 'dataset-name', 'api-host', 'token-env'] as const

/**
 * What the options name.
 *
 * @param environment - Where the token's variable is looked up.
 * @throws UsageError
 */
export const sourceOf = (
  values: SourceValues,
  environment: Readonly<Record<string, string | undefined>>,
): SourceOptions => {
  for (const name of names) {
    if (values[name]?.trim() === '')
      throw new UsageError(`--${name} is empty; give it a value or leave it out.`)
  }
  const {dataset, project, 'dataset-name': datasetName, 'api-host': apiHost, 'token-env': tokenEnv} = values
  if (project === undefined) {
    const lakeOption = (['dataset-name', 'api-host', 'token-env'] as const).find(
      (name) => values[name] !== undefined,
    )
    if (lakeOption !== undefined) {
      throw new UsageError(`--${lakeOption} goes with --project, which names the lake’s project.`)
    }
    return {archive: dataset ?? DEFAULT_ARCHIVE}
  }
  if (dataset !== undefined) throw new UsageError('Give either --dataset or --project, not both.')
  if (!/^[a-z0-9][a-z0-9-]*$/.test(project)) {
    throw new UsageError(`"${project}" is no project id: lower-case letters, digits and hyphens.`)
  }
  if (datasetName === undefined) throw new UsageError('--project needs --dataset-name beside it.')
  if (!/^~?[a-z0-9][a-z0-9_-]{0,63}$/.test(datasetName)) {
    throw new UsageError(`"${datasetName}" is no dataset name: lower-case letters, digits, _ and -.`)
  }
  return {
    lake: {
      projectId: project,
      dataset: datasetName,
      apiHost: apiHost === undefined ? undefined : originOf(apiHost),
      token: tokenEnv === undefined ? undefined : tokenFrom(tokenEnv, environment),
    },
  }
}

const originOf = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/') {
    throw new UsageError(`--api-host takes an address such as http://localhost:3900, not "${address}".`)
  }
  return url.origin
}

const tokenFrom = (name: string, environment: Readonly<Record<string, string | undefined>>): string => {
  const token = environment[name]
  if (token === undefined || token === '') {
    throw new UsageError(`The environment variable ${name}, named by --token-env, is not set.`)
  }
  return token
}
