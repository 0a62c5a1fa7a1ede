import {tellFailure, type ExpectedErrors} from './tell-failure.ts'

/** A command as its module runs it: the exit code of a command line, with everything it speaks to given. */
export type Command = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
) => Promise<number>

/** A command that does its work and reports on it. */
interface ReportingCommand<Options extends object, Report extends {readonly ok: boolean}> {
  /** As `npm run` knows it. */
  readonly name: string
  readonly help: string
  readonly expected: ExpectedErrors
  /** @throws UsageError */
  readonly parse: (
    argv: readonly string[],
    environment: Readonly<Record<string, string | undefined>>,
  ) => Options | 'help'
  readonly run: (
    options: Options,
    stderr: NodeJS.WriteStream,
    environment: Readonly<Record<string, string | undefined>>,
  ) => Promise<Report>
  /** The report for people. */
  readonly text: (report: Report) => string
}

/**
 * Makes a command of it: the report goes to stdout, with `--json` as one object there and for people to stderr.
 *
 * @returns What gives 0 when the report is fine, 1 when it isn't, and else what {@link tellFailure} gives.
 */
export const reportingCommand =
  <Options extends object, Report extends {readonly ok: boolean}>({
    name,
    help,
    expected,
    parse,
    run,
    text,
  }: ReportingCommand<Options, Report>): Command =>
  async (argv, environment, stdout, stderr) => {
    const isJson = argv.includes('--json')
    try {
      const options = parse(argv, environment)
      if (options === 'help') {
        stdout.write(help)
        return 0
      }
      const report = await run(options, stderr, environment)
      if (isJson) stdout.write(`${JSON.stringify(report)}\n`)
      ;(isJson ? stderr : stdout).write(text(report))
      return report.ok ? 0 : 1
    } catch (error) {
      return tellFailure(error, {command: name, expected, isJson, stdout, stderr})
    }
  }
