/** An error that a command expects, whose message says what to do. */
interface Expected extends Error {
  readonly code: string
}

type ErrorClass = abstract new (...args: never[]) => Expected

/** What went wrong, as a command prints it, and the exit code that says so. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly exitCode: number
}

/** Which errors a command expects, by what they mean to whoever called it. */
export interface ExpectedErrors {
  readonly badInput: readonly ErrorClass[]
  readonly unreachable: readonly ErrorClass[]
}

const BAD_INPUT = 2
const UNREACHABLE = 3
/** `EX_SOFTWARE` of sysexits.h: a defect of ours, so that no robot takes it for one of the others. */
const DEFECT = 70

/** Sorts an error that ended a command: what nobody expects is a defect, told with where it came from. */
export const failureOf = (
  command: string,
  error: unknown,
  {badInput, unreachable}: ExpectedErrors,
): Failure => {
  const known = [
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
    message: `The ${command} failed in a way it should not; please report this.\n${stack}`,
    exitCode: DEFECT,
  }
}

const isExpected = (error: unknown): error is Expected =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
