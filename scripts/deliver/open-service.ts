import type {CampaignService} from '../../delivery/campaigns/campaign-service.ts'
import {UsageError} from '../cli/usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Whether `--to` names a service that sends to a list of its own. */
export const isService = (to: string): boolean => /^(buttondown$|mailchimp:|listmonk:)/.test(to)

/**
 * Opens the service that `--to` names. Keys and tokens are taken from the environment alone: a command line can be read by
 * everybody on the machine.
 *
 * @throws UsageError that names what is missing.
 */
export const openService = async (to: string, environment: Environment): Promise<CampaignService> => {
  const [, name, place] = /^(\w+):?(.*)$/.exec(to) ?? []
  const setting = settingsOf(environment)
  switch (name) {
    case 'buttondown': {
      const {buttondown} = await import('../../delivery/campaigns/buttondown.ts')
      return buttondown({
        apiKey: setting('BUTTONDOWN_API_KEY', 'Buttondown’s API key'),
        baseUrl: environment['BUTTONDOWN_URL'],
      })
    }
    case 'mailchimp': {
      if (place === undefined || place === '')
        throw new UsageError('Name the audience: --to mailchimp:AUDIENCE_ID')
      const {mailchimp} = await import('../../delivery/campaigns/mailchimp.ts')
      return mailchimp({
        apiKey: setting('MAILCHIMP_API_KEY', 'Mailchimp’s API key'),
        listId: place,
        baseUrl: environment['MAILCHIMP_URL'],
      })
    }
    case 'listmonk': {
      const {listmonk} = await import('../../delivery/campaigns/listmonk.ts')
      const templateId = environment['LISTMONK_TEMPLATE_ID']
      return listmonk({
        url: webAddress(place ?? ''),
        user: setting('LISTMONK_USER', 'the name of listmonk’s API user'),
        token: setting('LISTMONK_TOKEN', 'the API user’s token'),
        listIds: wholeNumbers('LISTMONK_LISTS', setting('LISTMONK_LISTS', 'the ids of the lists, as in 1,2')),
        ...(templateId !== undefined && {
          templateId: wholeNumbers('LISTMONK_TEMPLATE_ID', templateId)[0],
        }),
      })
    }
    default:
      throw new UsageError(`"${to}" is no service that is known here.`)
  }
}

const settingsOf = (environment: Environment) => (variable: string, what: string) => {
  const value = environment[variable]
  if (value === undefined || value.trim() === '')
    throw new UsageError(`Set the environment variable ${variable}: ${what}.`)
  return value.trim()
}

const webAddress = (place: string): string => {
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError('Name listmonk’s address: --to listmonk:https://lists.example.org')
  return url.href
}

const wholeNumbers = (variable: string, list: string): readonly number[] =>
  list.split(',').map((item) => {
    if (!/^\s*[1-9]\d*\s*$/.test(item))
      throw new UsageError(`${variable} takes whole numbers, as in 1,2, not "${list}".`)
    return Number(item)
  })
