import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {sourceArguments, sourceHelp, sourceOf, type SourceOptions} from '../source/source-options.ts'

/** What the link check is asked to do. */
export interface LinksOptions {
  readonly from: SourceOptions
  /** `all`, `latest`, an issue's number or its slug. */
  readonly issue: string
  readonly drafts: boolean
  readonly dryRun: boolean
  /** Hosts, as `name` or `name:port`, that may be inside our own network. */
  readonly allowHosts: readonly string[]
  /** Milliseconds for one answer. */
  readonly timeout: number
  /** Milliseconds between two requests to one host. */
  readonly delay: number
}

export const linksHelp = `Asks for every page that an issue sends readers to, and keeps what came of it with the sources.

  npm run links -- [options]

${sourceHelp}

What
  --issue WHICH         a number, a slug, "latest" or "all" (default: latest)
  --drafts              issues and documents as their drafts have them
  --dry-run             store nothing

How politely
  --timeout SECONDS     for one answer (default: 15)
  --delay SECONDS       between two requests to one host (default: 1)
  --allow-host HOST     a host, or HOST:PORT, inside your own network that may be asked; may be given more than once

How it speaks
  --json                one JSON object on stdout
  --help                this text

What came of it is stored in a lake (with a token that may write), and only told for an archive. A page is called dead when its
server says so (404, 410), or when it could not be reached for a week, check after check. Addresses inside a network are not asked
for. Exit code: 0 readers get everywhere, as far as can be told; 1 something is gone (with findings); 2 bad usage or bad input; 3 the
source or the web can't be reached, or the source not written to.
`

/**
 * Reads the command line.
 *
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parseLinksOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LinksOptions | 'help' => {
  const {values} = readArguments(argv, {
    ...sourceArguments,
    issue: {type: 'string', default: 'latest'},
    drafts: {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    'allow-host': {type: 'string', multiple: true, default: []},
    timeout: {type: 'string', default: '15'},
    delay: {type: 'string', default: '1'},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  if (values.issue.trim() === '') throw new UsageError('--issue is empty; give it a value or leave it out.')
  return {
    from: sourceOf(values, environment),
    issue: values.issue,
    drafts: values.drafts,
    dryRun: values['dry-run'],
    allowHosts: values['allow-host'],
    timeout: milliseconds(values.timeout, '--timeout', 0.1),
    delay: milliseconds(values.delay, '--delay', 0),
  }
}

const milliseconds = (text: string, name: string, least: number): number => {
  const seconds = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || seconds < least || seconds > 600) {
    throw new UsageError(`${name} takes seconds, from ${least} to 600, not "${text}".`)
  }
  return seconds * 1000
}
