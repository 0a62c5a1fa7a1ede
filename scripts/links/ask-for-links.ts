import type {IssueLink} from '../../newsletter/links/issue-links.ts'
import {judgeLink, type LinkAnswer, type LinkJudgement} from '../../newsletter/links/judge-link.ts'
import {OutboundError} from '../../outbound/outbound-error.ts'
import type {Outbound} from '../../outbound/outbound.ts'

/** A page, and what came of asking for it. */
export interface AskedLink {
  readonly link: IssueLink
  readonly judgement: LinkJudgement
}

/** Asks for every page at once; the way out keeps the pace. */
export const askForLinks = async (
  links: readonly IssueLink[],
  outbound: Pick<Outbound, 'probe'>,
  onAnswer: (done: number) => void,
): Promise<readonly AskedLink[]> => {
  let done = 0
  return Promise.all(
    links.map(async (link) => {
      const judgement = judgeLink(link.url, await answerFrom(link.url, outbound))
      done += 1
      onAnswer(done)
      return {link, judgement}
    }),
  )
}

const answerFrom = async (address: string, {probe}: Pick<Outbound, 'probe'>): Promise<LinkAnswer> => {
  try {
    const {status, url, redirects} = await probe(address)
    return {kind: 'answered', status, url: url.href, redirects: redirects.map((redirect) => redirect.status)}
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    return {kind: 'failed', code: error.code, message: error.message}
  }
}
