import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderText} from '../../newsletter/render/render-text.ts'
import type {RenderContext} from '../../newsletter/render/types.ts'
import {medianTimes, type Benchmark} from './benchmark.ts'
import {generatedIssue} from './generated-issue.ts'
import {bareToHtml} from './rivals/bare-to-html.ts'
import {outlineOf} from './rivals/issue-outline.ts'
import {mjmlMail} from './rivals/mjml.ts'
import {reactEmail} from './rivals/react-email.ts'

const context: RenderContext = {
  issueUrl: ({number}) => `https://weekly.example/issue-${number}/web.html`,
  image: (_image, width) => ({
    src: 'https://weekly.example/works.png',
    width,
    height: Math.round(width * 0.6),
  }),
}

/** So many renderings at once, so that a timer's grain and a pause of the collector don't matter. */
const BATCH = 20

const benchmark: Benchmark = {
  name: 'render',
  about: 'one issue of 1,200 words as a mail’s HTML and plain text',
  run: async (log) => {
    const issue = await generatedIssue()
    const outline = outlineOf(issue)
    const bodies = issue.issue.essays.map(({essay}) => essay.body)
    const ours = () => renderEmail(issue, context).length + renderText(issue, context).length
    const rivals = await Promise.all([reactEmail(outline).then(({html}) => html), mjmlMail(outline)])
    for (const html of [renderEmail(issue, context), ...rivals]) assertHoldsAll(html, outline.links)
    const [own = 0, html = 0, bare = 0] = await batchTimes([
      repeat(ours),
      repeat(() => renderEmail(issue, context)),
      repeat(() => bodies.map(bareToHtml)),
    ])
    // By themselves: what they leave to be collected would be counted against whoever comes after them.
    const [besideReact = 0, react = 0] = await batchTimes([repeat(ours), repeat(() => reactEmail(outline))])
    const [besideMjml = 0, mjml = 0] = await batchTimes([repeat(ours), repeat(() => mjmlMail(outline))])
    log(`HTML ${renderEmail(issue, context).length} characters, text ${renderText(issue, context).length}`)
    return [
      {
        measure: 'HTML and text',
        ours: own,
        other: {name: 'bare toHTML of the body', value: bare},
        unit: 'ms',
        target: {promise: 'at most 3 times', kept: own <= 3 * bare},
      },
      {measure: 'of which HTML', ours: html, unit: 'ms'},
      {
        measure: 'HTML and text',
        ours: besideReact,
        other: {name: 'React Email, HTML and text', value: react},
        unit: 'ms',
        target: {promise: 'at least 5 times faster', kept: besideReact * 5 <= react},
      },
      {
        measure: 'HTML and text',
        ours: besideMjml,
        other: {name: 'MJML, HTML alone', value: mjml},
        unit: 'ms',
        target: {promise: 'at least 5 times faster', kept: besideMjml * 5 <= mjml},
      },
    ]
  },
}

export default benchmark

const repeat = (task: () => unknown) => async () => {
  for (let at = 0; at < BATCH; at += 1) await task()
}

/** Medians of single tasks, from tasks that are batches. */
const batchTimes = async (batches: Parameters<typeof medianTimes>[0]): Promise<readonly number[]> =>
  (await medianTimes(batches, {runs: 25, warmUp: 75})).map((time) => time / BATCH)

/** A rival that lost a part of the issue would be fast for nothing. */
const assertHoldsAll = (html: string, links: readonly {readonly url: string}[]): void => {
  for (const {url} of links) if (!html.includes(url)) throw new Error(`A rendering lost ${url}`)
  if (!html.includes('Harbour') || !html.includes('密封')) throw new Error('A rendering lost its body')
}
