import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {sourceArguments, sourceHelp, sourceOf, type SourceOptions} from '../source/source-options.ts'

/** What sheets are to be made. */
export interface SheetOptions {
  readonly from: SourceOptions
  /** `all`, `latest`, an issue's number or its slug. */
  readonly issue: string
  readonly out: string
  readonly drafts: boolean
  readonly json: boolean
}

export const sheetHelp = `Puts everything in an issue that has to be checked on a sheet: quotations, numbers, links, picture credits; who checked them, when
and against what, and what is open.

  npm run sheet -- [options]

${sourceHelp}

What, and where to
  --issue WHICH         a number, a slug, "latest" or "all" (default: latest)
  --out DIR             the folder for the sheets (default: sheets). Not the website’s: they are for the desk
  --drafts              issues and documents as their drafts have them

How it speaks
  --json                one JSON object on stdout
  --help                this text

Each issue becomes OUT/fact-sheet-NUMBER.html, to print, and .csv, for a spreadsheet. A sheet is made of an issue that isn’t fit to
go out, too. Exit code: 0 written, whatever is open; 1 refused (two issues claim one number); 2 bad usage or bad input; 3 the source
can’t be reached.
`

/**
 * Reads the command line.
 *
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parseSheetOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SheetOptions | 'help' => {
  const {values} = readArguments(argv, {
    ...sourceArguments,
    issue: {type: 'string', default: 'latest'},
    out: {type: 'string', default: 'sheets'},
    drafts: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  for (const name of ['issue', 'out'] as const) {
    if (values[name].trim() === '')
      throw new UsageError(`--${name} is empty; give it a value or leave it out.`)
  }
  const {issue, out, drafts, json} = values
  return {from: sourceOf(values, environment), issue, out, drafts, json}
}
