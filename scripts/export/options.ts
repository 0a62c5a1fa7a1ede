import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import type {HostedLake} from '../source/hosted-source.ts'

/** What an export is asked to do. */
export interface ExportOptions {
  readonly from: {readonly archive: string} | {readonly lake: HostedLake}
  /** `all`, `latest`, an issue's number or its slug. */
  readonly issue: string
  readonly out: string
  readonly json: boolean
  readonly dryRun: boolean
}

const DEFAULT_ARCHIVE = 'content/dataset.ndjson'

export const exportHelp = `Exports published issues as mail, plain text and web page.

  npm run export -- [options]

From where
  --dataset FILE        a dataset archive, .ndjson or .tar.gz (default: ${DEFAULT_ARCHIVE})
  --project ID          or a Content Lake: its project …
  --dataset-name NAME   … and dataset
  --api-host URL        the lake's address, where it isn't Sanity's own
  --token-env VAR       the environment variable that holds the token, for a private dataset

What, and where to
  --issue WHICH         a number, a slug, "latest" or "all" (default: latest)
  --out DIR             the folder for the bundles (default: out)
  --dry-run             do everything but write

How it speaks
  --json                one JSON object on stdout
  --help                this text

Each issue becomes OUT/issue-NUMBER/ with email.html, email.txt, web.html, manifest.json and images/; OUT/index.html lists them.
A bundle is written whole or not at all. Exit code: 0 written, 1 refused (with findings), 2 bad usage or bad input, 3 the source
can't be reached.
`

/**
 * Reads the command line of an export.
 *
 * @param argv - Arguments after the script's name.
 * @param environment - Where the token's variable is looked up.
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parseExportOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ExportOptions | 'help' => {
  const {values} = readArguments(argv, {
    dataset: {type: 'string'},
    project: {type: 'string'},
    'dataset-name': {type: 'string'},
    'api-host': {type: 'string'},
    'token-env': {type: 'string'},
    issue: {type: 'string', default: 'latest'},
    out: {type: 'string', default: 'out'},
    json: {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  for (const name of [
    'dataset',
    'project',
    'dataset-name',
    'api-host',
    'token-env',
    'issue',
    'out',
  ] as const) {
    if (values[name]?.trim() === '')
      throw new UsageError(`--${name} is empty; give it a value or leave it out.`)
  }
  return {
    from: sourceOf(values, environment),
    issue: values.issue,
    out: values.out,
    json: values.json,
    dryRun: values['dry-run'],
  }
}

interface SourceValues {
  readonly dataset?: string | undefined
  readonly project?: string | undefined
  readonly 'dataset-name'?: string | undefined
  readonly 'api-host'?: string | undefined
  readonly 'token-env'?: string | undefined
}

const sourceOf = (
  values: SourceValues,
  environment: Readonly<Record<string, string | undefined>>,
): ExportOptions['from'] => {
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
