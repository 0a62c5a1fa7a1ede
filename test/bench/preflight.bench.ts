import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import type {Issue} from '../../newsletter/contract/issue.ts'
import type {PreflightInput} from '../../newsletter/preflight/input.ts'
import {preflight} from '../../newsletter/preflight/preflight.ts'
import {quickRules, rules} from '../../newsletter/preflight/rules.ts'
import {hunspell} from '../../newsletter/preflight/spelling/hunspell.ts'
import {passagesOf} from '../../newsletter/preflight/text/passages-of.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {medianTimes, type Benchmark} from './benchmark.ts'
import {generatedIssue} from './generated-issue.ts'
import {retextPipeline} from './rivals/retext.ts'

const WORDS = 3000
const LINKS = 20

const benchmark: Benchmark = {
  name: 'preflight',
  about: 'every rule on one issue of 3,000 words and 20 links',
  run: async (log) => {
    const issue = enlarged(await generatedIssue())
    const texts = passagesOf(issue).map(({text}) => text)
    const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0)
    const bundle = renderBundle(issue)
    const history = Array.from({length: 100}, (_, at) => ({
      _id: `past-${at}`,
      number: at + 1,
      status: 'published',
      datePublished: '2020-01-01T00:00:00Z',
      urls: Array.from({length: 5}, (_entry, link) => `https://press.example/${at}/${link}`),
    }))
    const start = performance.now()
    const spelling = hunspell('en', [american, british])
    log(
      `${words} words, ${issue.issue.weeklyLinks.length} links; dictionaries loaded in ${Math.round(performance.now() - start)} ms`,
    )
    const typing: PreflightInput = {issue, bundle, history}
    const all: PreflightInput = {...typing, spelling}
    const {findings} = preflight(all)
    const retext = retextPipeline()
    const [whole = 0, quick = 0, rival = 0] = await medianTimes(
      [() => preflight(all), () => preflight(typing, quickRules), () => retext(texts)],
      {runs: 25, warmUp: 10},
    )
    log(`${rules.length} rules, ${findings.length} findings`)
    return [
      {
        measure: 'all rules, spelling included',
        ours: whole,
        other: {name: 'retext, repeated words and articles alone', value: rival},
        unit: 'ms',
        target: {promise: 'at most 50 ms', kept: whole <= 50},
      },
      {
        measure: 'those that run at every keystroke',
        ours: quick,
        unit: 'ms',
        target: {promise: 'at most 4 ms', kept: quick <= 4},
      },
    ]
  },
}

export default benchmark

/** The issue with its essay's body over again, and its weekly links, until it is as large as the promise says. */
const enlarged = (issue: Issue): Issue => {
  const [first] = issue.issue.essays
  const [link] = issue.issue.weeklyLinks
  if (first === undefined || link === undefined) throw new Error('The generated issue lacks a part.')
  const own = passagesOf(issue).reduce((sum, {text}) => sum + text.split(' ').length, 0)
  const times = Math.ceil(WORDS / own)
  const body = Array.from({length: times}, (_, at) =>
    first.essay.body.map((node) => ({...node, _key: `${node._key}-${at}`})),
  ).flat()
  return {
    ...issue,
    issue: {
      ...issue.issue,
      essays: [{...first, essay: {...first.essay, body}}],
      weeklyLinks: Array.from({length: LINKS}, (_, at) => ({
        ...link,
        _key: `l${at}`,
        weeklyLink: {...link.weeklyLink, _id: `link-${at}`},
      })),
    },
  }
}
