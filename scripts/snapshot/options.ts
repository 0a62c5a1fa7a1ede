import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import type {HostedLake} from '../source/hosted-source.ts'
import {sourceArguments, sourceOf} from '../source/source-options.ts'

/** What capturing a source is asked to do. */
export interface SnapshotOptions {
  readonly lake: HostedLake
  /** `_id` of the source. */
  readonly sourceId: string
  /** A file to read instead of the source's page. */
  readonly file: string | undefined
  /** Fetch the copy in a web archive instead of the page. */
  readonly copy: boolean
  /** YYYY-MM-DD: the day on which the source read like this, where it isn't today. */
  readonly date: string | undefined
  readonly archiveUrl: string | undefined
  readonly wholePage: boolean
  readonly dryRun: boolean
  readonly allowHosts: readonly string[]
}

export const snapshotHelp = `Captures the text of a source, so that quotes can be checked against it for good.

  npm run snapshot -- --source ID --project ID --dataset-name NAME [options]

Whose text
  --source ID           the source's document id; it must be published
  --file FILE           read a file (HTML, PDF, DOCX or plain text) instead of fetching the source's page
  --copy                fetch the copy whose address the source has, instead of the page itself
  --whole-page          keep all of a page, not its article alone
  --date YYYY-MM-DD     the day on which it read like this (default: today; of a copy, the day it was made)
  --archive-url URL     the address of a copy (default: the source's own)

Where it is kept
  --project ID          a Content Lake's project …
  --dataset-name NAME   … and dataset
  --api-host URL        the lake's address, where it isn't Sanity's own
  --token-env VAR       the environment variable that holds a token that may write
  --dry-run             store nothing; print the text

How it speaks
  --allow-host HOST     a host, or HOST:PORT, inside your own network that may be asked; may be given more than once
  --json                one JSON object on stdout
  --help                this text

The text, its SHA-256, what extracted it, and the file as it came are kept in a new snapshot; older ones stay as they are. The same text
of one day is kept once. Exit code: 0 kept, or kept before; 1 no text could be captured; 2 bad usage or bad input; 3 the lake can't be
reached, or not written to.
`

/**
 * Reads the command line.
 *
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parseSnapshotOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SnapshotOptions | 'help' => {
  const {values} = readArguments(argv, {
    ...sourceArguments,
    source: {type: 'string'},
    file: {type: 'string'},
    copy: {type: 'boolean', default: false},
    date: {type: 'string'},
    'archive-url': {type: 'string'},
    'whole-page': {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    'allow-host': {type: 'string', multiple: true, default: []},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  const {source, file, copy, date, 'archive-url': archiveUrl} = values
  if (source === undefined || source.trim() === '')
    throw new UsageError('--source is missing: the id of a source.')
  if (file !== undefined && copy) throw new UsageError('Give either --file or --copy, not both.')
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date takes a day such as 2026-05-08, not "${date}".`)
  if (archiveUrl !== undefined && !/^https?:\/\/[^\s/]/.test(archiveUrl)) {
    throw new UsageError(`--archive-url takes a whole address (https://…), not "${archiveUrl}".`)
  }
  const from = sourceOf(values, environment)
  if ('archive' in from) {
    throw new UsageError(
      'Snapshots are kept in a lake: name it by --project and --dataset-name. An archive can’t take any.',
    )
  }
  return {
    lake: from.lake,
    sourceId: source.replace(/^drafts\./, ''),
    file,
    copy,
    date,
    archiveUrl,
    wholePage: values['whole-page'],
    dryRun: values['dry-run'],
    allowHosts: values['allow-host'],
  }
}

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
