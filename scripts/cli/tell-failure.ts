import {UsageError} from './usage-error.ts'

/** An error that a command expects, whose message says what to do. */
interface Expected extends Error {
  readonly code: string
}

type ErrorClass = abstract new (...args: never[]) => Expected

interface Failure {
  readonly code: string
  readonly message: string
  readonly exitCode: number
}

/** Which errors a command expects, by what they mean to whoever called it. */
export interface ExpectedErrors {
  /** What was asked for can't be had, though nothing was wrong with asking. */
  readonly refused?: readonly ErrorClass[]
  readonly badInput: readonly ErrorClass[]
  readonly unreachable: readonly ErrorClass[]
}

/** A command that failed, and where it speaks. */
interface FailedCommand {
  /** As `npm run` knows it. */
  readonly command: string
  readonly expected: ExpectedErrors
  readonly isJson: boolean
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

/**
 * Says what ended a command, to people, and with `isJson` to programs; what nobody expects is a defect, told with where it came
 * from.
 *
 * @returns The exit code.
 */
export const tellFailure = (
  error: unknown,
  {command, expected, isJson, stdout, stderr}: FailedCommand,
): number => {
  const {code, message, exitCode} = failureOf(command, error, expected)
  if (isJson) stdout.write(`${JSON.stringify({ok: false, error: {code, message}})}\n`)
  stderr.write(`${message}\n`)
  if (error instanceof UsageError) stderr.write(`See npm run ${command} -- --help.\n`)
  return exitCode
}

const REFUSED = 1
const BAD_INPUT = 2
const UNREACHABLE = 3
/** `EX_SOFTWARE` of sysexits.h: a defect of ours, so that no robot takes it for one of the others. */
const DEFECT = 70

const failureOf = (
  command: string,
  error: unknown,
  {refused = [], badInput, unreachable}: ExpectedErrors,
): Failure => {
  const known = [
    {classes: refused, exitCode: REFUSED},
    {classes: badInput, exitCode: BAD_INPUT},
    {classes: unreachable, exitCode: UNREACHABLE},
  ]
  for (const {classes, exitCode} of known) {
    const kind = classes.find((one): boolean => error instanceof one)
    if (kind !== undefined && isExpected(error)) return {code: error.code, message: error.message, exitCode}
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    code: 'DEFECT',
    message: `npm run ${command} failed in a way it should not; please report this.\n${stack}`,
    exitCode: DEFECT,
  }
}

const isExpected = (error: unknown): error is Expected =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
