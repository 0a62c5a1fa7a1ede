import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {sourceArguments, sourceHelp, sourceOf, type SourceOptions} from '../source/source-options.ts'

/** What a preflight is asked to do. */
export interface PreflightOptions {
  readonly from: SourceOptions
  /** `all`, `latest`, an issue's number or its slug. */
  readonly issue: string
  readonly drafts: boolean
  readonly output: 'words' | 'json' | 'sarif'
}

export const preflightHelp = `Holds issues against every rule there is, and says what keeps them from going out.

  npm run preflight -- [options]

${sourceHelp}

What
  --issue WHICH         a number, a slug, "latest" or "all" (default: latest)
  --drafts              issues and documents as their drafts have them

How it speaks
  --json                one JSON object on stdout
  --sarif               a SARIF 2.1.0 log on stdout, as code review tools read it
  --help                this text

Errors keep the export from writing an issue; warnings may be waived, with a reason, in the issue’s own document. Exit code: 0 nothing
in the way, 1 errors (with findings), 2 bad usage or bad input, 3 the source can’t be reached.
`

/**
 * Reads the command line.
 *
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parsePreflightOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): PreflightOptions | 'help' => {
  const {values} = readArguments(argv, {
    ...sourceArguments,
    issue: {type: 'string', default: 'latest'},
    drafts: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
    sarif: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  if (values.issue.trim() === '') throw new UsageError('--issue is empty; give it a value or leave it out.')
  if (values.json && values.sarif) throw new UsageError('Give either --json or --sarif, not both.')
  return {
    from: sourceOf(values, environment),
    issue: values.issue,
    drafts: values.drafts,
    output: values.json ? 'json' : values.sarif ? 'sarif' : 'words',
  }
}
