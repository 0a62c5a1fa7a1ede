import mjml2html from 'mjml'
import {escapeHtml} from '../../../newsletter/render/escape.ts'
import {bareToHtml} from './bare-to-html.ts'
import type {Outline} from './issue-outline.ts'

/** The issue as MJML, its Portable Text by the library alone, compiled to HTML. MJML makes no plain text. */
export const mjmlMail = async (outline: Outline): Promise<string> => {
  const {html, errors} = await mjml2html(markup(outline))
  if (errors.length > 0) throw new Error(errors.map(({formattedMessage}) => formattedMessage).join('\n'))
  return html
}

const markup = (outline: Outline): string => `<mjml lang="en" dir="ltr">
<mj-head><mj-title>${escapeHtml(outline.subject)}</mj-title><mj-preview>${escapeHtml(outline.preheader)}</mj-preview>
<mj-attributes><mj-text font-size="18px" line-height="28px" font-family="Georgia,serif" /></mj-attributes></mj-head>
<mj-body width="600px"><mj-section><mj-column>
${paragraph(`<strong>${escapeHtml(outline.title)}</strong> ${escapeHtml(outline.dateline)}`)}
${paragraph(bareToHtml(outline.welcome))}
${paragraph(`<ul>${outline.contents.map(({label, text}) => `<li><strong>${escapeHtml(label)}:</strong> ${escapeHtml(text)}</li>`).join('')}</ul>`)}
${outline.essays
  .map(
    ({title, authors, body}) =>
      paragraph(`<h1>${escapeHtml(title)}</h1><p>${escapeHtml(authors)}</p>`) +
      body
        .flatMap((node, at) => (node._type === 'figure' ? [at] : []))
        .concat(body.length)
        .map((end, at, ends) => {
          const start = at === 0 ? 0 : (ends[at - 1] ?? 0)
          const image =
            start === 0
              ? ''
              : '<mj-image src="https://weekly.example/works.png" alt="The works" width="400px" />'
          return image + paragraph(bareToHtml(body.slice(start, end)))
        })
        .join(''),
  )
  .join('')}
${outline.notes.map(({number, text, source}) => paragraph(`${number}. ${escapeHtml(text)} ${escapeHtml(source)}`)).join('')}
${outline.related.map(({title, url}) => paragraph(`<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`)).join('')}
${outline.links
  .map(({symbol, headline, url, body, credit}) =>
    paragraph(
      `${escapeHtml(symbol)} <a href="${escapeHtml(url)}">${escapeHtml(headline)}</a> ${bareToHtml(body)} ${escapeHtml(credit)}`,
    ),
  )
  .join('')}
<mj-divider border-width="1px" border-color="#d9d9d9" />
${paragraph(bareToHtml(outline.footer))}
${paragraph(escapeHtml(outline.address))}
</mj-column></mj-section></mj-body></mjml>`

const paragraph = (html: string): string => `<mj-text>${html}</mj-text>`
