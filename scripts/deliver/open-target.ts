import type {MailTarget} from '../../delivery/targets/mail-target.ts'
import {UsageError} from '../cli/usage-error.ts'

/**
 * Opens the target that `--to` names; loads no more code than it takes.
 *
 * @throws UsageError, MaildirError
 */
export const openTarget = async (
  to: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<MailTarget> => {
  if (/^smtps?:/.test(to)) {
    const [{smtpServerOf}, {smtpTarget}] = await Promise.all([
      import('../../delivery/targets/smtp/smtp-address.ts'),
      import('../../delivery/targets/smtp/smtp-target.ts'),
    ])
    const server = smtpServerOf(to, environment)
    if (typeof server === 'string') throw new UsageError(server)
    return smtpTarget(server)
  }
  const [, folder] = /^maildir:(.+)$/.exec(to) ?? (/^[^:]*\//.test(to) ? [to, to] : [])
  if (folder === undefined)
    throw new UsageError(
      `"${to}" is no target. Take smtps://user@HOST, smtp://user@HOST, maildir:PATH or a path such as ./mail.`,
    )
  const {maildirTarget} = await import('../../delivery/targets/maildir/maildir-target.ts')
  return maildirTarget(folder)
}
