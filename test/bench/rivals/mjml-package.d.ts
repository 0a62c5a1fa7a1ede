// The package comes without types; these are of as much of it as the benchmark calls.
declare module 'mjml' {
  interface Result {
    readonly html: string
    readonly errors: readonly {readonly formattedMessage: string}[]
  }
  export default function mjml2html(mjml: string): Result | Promise<Result>
}
