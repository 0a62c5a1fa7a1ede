import {readArguments} from '../cli/arguments.ts'
import {UsageError} from '../cli/usage-error.ts'
import {actionIn, type AskedAction} from './campaign-action.ts'
import {isService} from './open-service.ts'
import {sourceArguments, sourceHelp, sourceOf, type SourceOptions} from '../source/source-options.ts'

/** What a delivery is asked to do. */
export interface DeliverOptions {
  readonly from: SourceOptions
  /** `latest`, an issue's number or its slug. */
  readonly issue: string
  /** An SMTP server's address, a maildir's path, or a service. */
  readonly to: string
  readonly out: string
  /** Whether the bundle in `out` is taken as it is. */
  readonly exported: boolean
  /** What a service is to do; undefined where none was asked for. */
  readonly action: AskedAction | undefined
  readonly recipients: string | undefined
  readonly suppress: string | undefined
  readonly ledger: string
  readonly inlineImages: boolean
  readonly dkim: DkimOptions | undefined
  readonly correction: boolean
  readonly resendUnknown: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** What messages are signed with. */
export interface DkimOptions {
  /** The private key's file, PEM. */
  readonly keyFile: string
  readonly selector: string
  /** The sender's domain unless told. */
  readonly domain: string | undefined
}

export const deliverHelp = `Delivers a published issue to its readers, once.

  npm run deliver -- --issue WHICH --to TARGET [options]

What, and where to
  --issue WHICH         a number, a slug or "latest"
  --to TARGET           smtps://user@HOST[:PORT] (TLS), smtp://… (STARTTLS; without TLS on this machine alone), or a maildir:
                        maildir:PATH or any path with a / in it. The password is in the environment variable SMTP_PASSWORD.
                        Or a service with a list of its own: buttondown (BUTTONDOWN_API_KEY), mailchimp:AUDIENCE_ID
                        (MAILCHIMP_API_KEY), listmonk:URL (LISTMONK_USER, LISTMONK_TOKEN, LISTMONK_LISTS, LISTMONK_TEMPLATE_ID)

What a service is to do
  --draft               make or renew the draft, and send nothing
  --test ADDRESS        send the draft to this address alone; give it again for more
  --schedule MOMENT     send it at "issue", the issue's own date, or at a moment such as 2026-12-01T07:30:00+01:00
  --publish             send it to everybody on the list, now

To whom
  --recipients FILE     readers as CSV in UTF-8: a line of column names, then a reader a line. "email" must be among them;
                        "name", "first_name" and "unsubscribe_url" may be, and must be where the issue asks for them
  --suppress FILE       addresses that are not written to, one a line

${sourceHelp}
  --out DIR             the folder for the bundle, as the export has it (default: out)
  --exported            take the bundle that is there as it is, after holding it against its manifest

How
  --inline-images       images travel in the message; else they are fetched from the newsletter's address
  --dkim-key FILE       sign with this private key (PEM) …
  --dkim-selector NAME  … that is published under this name …
  --dkim-domain NAME    … of this domain (default: the sender's)
  --ledger DIR          where it is kept who was sent what (default: .delivery). Never delete it, never publish it
  --correction          send again an issue that went out and has been changed since
  --resend-unknown      send again to readers of whom nobody can say whether they have it; some get it twice
  --dry-run             say what would be done; nothing is sent or written

How it speaks
  --json                one JSON object on stdout
  --help                this text

The issue is exported first, and refused if it isn't fit. A run that is cut off is taken up by the next: what was sent isn't sent
again. What was handed to an SMTP server without its answer is reported as unknown. Exit code: 0 everybody has been sent it, 1 refused,
or not everybody has, 2 bad usage or bad input, 3 the source or the target can't be reached.
`

/**
 * Reads the command line of a delivery.
 *
 * @returns `'help'` when the help text is asked for.
 * @throws UsageError
 */
export const parseDeliverOptions = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): DeliverOptions | 'help' => {
  const {values} = readArguments(argv, {
    ...sourceArguments,
    issue: {type: 'string'},
    to: {type: 'string'},
    out: {type: 'string', default: 'out'},
    exported: {type: 'boolean', default: false},
    draft: {type: 'boolean', default: false},
    test: {type: 'string', multiple: true},
    schedule: {type: 'string'},
    publish: {type: 'boolean', default: false},
    recipients: {type: 'string'},
    suppress: {type: 'string'},
    ledger: {type: 'string', default: '.delivery'},
    'inline-images': {type: 'boolean', default: false},
    'dkim-key': {type: 'string'},
    'dkim-selector': {type: 'string'},
    'dkim-domain': {type: 'string'},
    correction: {type: 'boolean', default: false},
    'resend-unknown': {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  })
  if (values.help) return 'help'
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.trim() === '')
      throw new UsageError(`--${name} is empty; give it a value or leave it out.`)
  }
  const {issue, to, exported} = values
  if (issue === undefined) throw new UsageError('--issue is missing: a number, a slug or "latest".')
  if (issue === 'all') throw new UsageError('One issue is delivered at a time; --issue takes no "all".')
  if (to === undefined)
    throw new UsageError('--to is missing: an SMTP server’s address or a maildir’s path, say.')
  const action = actionIn(values)
  if (isService(to) && action === undefined)
    throw new UsageError(
      'Say what the service is to do: --draft, --test ADDRESS, --schedule MOMENT or --publish.',
    )
  if (!isService(to) && action !== undefined)
    throw new UsageError(`--${action.kind} is for services; ${to} is sent one message for each reader.`)
  const source = Object.keys(sourceArguments).find((name) => name in values)
  if (exported && source !== undefined)
    throw new UsageError(`--exported takes the bundle as it is; --${source} has no meaning beside it.`)
  return {
    from: sourceOf(values, environment),
    issue,
    to,
    out: values.out,
    exported,
    action,
    recipients: values.recipients,
    suppress: values.suppress,
    ledger: values.ledger,
    inlineImages: values['inline-images'],
    dkim: dkimOf(values['dkim-key'], values['dkim-selector'], values['dkim-domain']),
    correction: values.correction,
    resendUnknown: values['resend-unknown'],
    dryRun: values['dry-run'],
    json: values.json,
  }
}

const dkimOf = (
  keyFile: string | undefined,
  selector: string | undefined,
  domain: string | undefined,
): DkimOptions | undefined => {
  if (keyFile === undefined && selector === undefined && domain === undefined) return undefined
  if (keyFile === undefined || selector === undefined)
    throw new UsageError('--dkim-key and --dkim-selector go together; both are needed to sign.')
  return {keyFile, selector, domain}
}
