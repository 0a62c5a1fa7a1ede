import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {quoteOverrideOf, type QuoteOverride} from './quote-override.ts'
import {sourceArguments, sourceHelp, sourceOf, type SourceOptions} from '../source/source-options.ts'

import {allowancesOf, type Allowance} from './allowances.ts'

/** What an export is asked to do. */
export interface ExportOptions {
  readonly from: SourceOptions
  /** `all`, `latest`, an issue's number or its slug. */
  readonly issue: string
  readonly out: string
  readonly json: boolean
  readonly dryRun: boolean
  /** Lets quotations go out that aren't verified. */
  readonly override: QuoteOverride | undefined
  /** Rules of preflight that shall not stop it. */
  readonly allow: readonly Allowance[]
}

export const exportHelp = `Exports published issues as mail, plain text and web page.

  npm run export -- [options]

${sourceHelp}

What, and where to
  --issue WHICH         a number, a slug, "latest" or "all" (default: latest)
  --out DIR             the folder for the bundles (default: out)
  --dry-run             do everything but write
  --allow RULE=REASON   let pass what a rule of preflight finds; the manifest tells of it. May be given more than once
  --by NAME             who lets it pass (default: the account's name)

Quotations that aren't verified refuse an issue, unless
  --override-quotes WHY somebody says why it goes out all the same …
  --override-by NAME    … and who answers for it; both are kept in the manifest

How it speaks
  --json                one JSON object on stdout
  --help                this text

Each issue becomes OUT/issue-NUMBER/ with email.html, email.txt, both as one message email.eml, web.html, manifest.json and
images/; OUT/index.html lists them, and OUT/corrections.html what they put right.
An issue that breaks a rule of preflight is refused; npm run preflight tells
more. A bundle is written whole or not at all. Exit code: 0 written, 1 refused (with findings), 2 bad usage or bad input, 3 the source
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
    ...sourceArguments,
    issue: {type: 'string', default: 'latest'},
    out: {type: 'string', default: 'out'},
    json: {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    'override-quotes': {type: 'string'},
    'override-by': {type: 'string'},
    allow: {type: 'string', multiple: true, default: []},
    by: {type: 'string'},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  for (const name of ['issue', 'out', 'by'] as const) {
    if (values[name]?.trim() === '')
      throw new UsageError(`--${name} is empty; give it a value or leave it out.`)
  }
  return {
    from: sourceOf(values, environment),
    issue: values.issue,
    out: values.out,
    json: values.json,
    dryRun: values['dry-run'],
    override: quoteOverrideOf(values['override-quotes'], values['override-by']),
    allow: allowancesOf(values.allow, values.by ?? accountName(environment)),
  }
}

/** Whose account it is, as shells name them. */
const accountName = ({USER, LOGNAME, USERNAME}: Readonly<Record<string, string | undefined>>): string =>
  [USER, LOGNAME, USERNAME].find((name) => name !== undefined && name !== '') ?? 'unknown'
