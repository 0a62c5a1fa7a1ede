import {PortableText, type PortableTextComponents} from '@portabletext/react'
import {
  Body,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import {render, toPlainText} from '@react-email/render'
import {createElement as h, type ReactNode} from 'react'
import type {Essay} from '../../../newsletter/contract/issue.ts'
import {figureLines, type Outline} from './issue-outline.ts'

type Node = Essay['body'][number]
type NodeOf<T extends Node['_type']> = Extract<Node, {readonly _type: T}>
interface Value<T> {
  readonly value: T
}

const paragraph = {fontSize: '18px', lineHeight: '28px', margin: '0 0 16px'}
const small = {fontSize: '14px', lineHeight: '20px', color: '#5b5b5b'}
const link = {color: '#1d4f91', textDecoration: 'underline'}

const text = (key: string | number, ...children: ReactNode[]) => h(Text, {key, style: paragraph}, ...children)

const components: PortableTextComponents = {
  block: {
    normal: ({children}) => h(Text, {style: paragraph}, children),
    h2: ({children}) => h(Heading, {as: 'h2', style: {fontSize: '24px'}}, children),
    h3: ({children}) => h(Heading, {as: 'h3', style: {fontSize: '20px'}}, children),
    blockquote: ({children}) =>
      h(
        'blockquote',
        {style: {margin: '0 0 16px', paddingLeft: '16px'}},
        h(Text, {style: paragraph}, children),
      ),
  },
  marks: {
    link: ({children, value}: {children: ReactNode; value?: {href: string}}) =>
      h(Link, {...(value && {href: value.href}), style: link}, children),
    internalLink: ({children}) => h(Link, {href: 'https://weekly.example/', style: link}, children),
    foreign: ({children, value}: {children: ReactNode; value?: {lang: string}}) =>
      h('span', {lang: value?.lang}, children),
    quotation: ({children}) => h('span', null, children),
  },
  types: {
    footnote: () => h('sup', null, '*'),
    divider: () => h(Hr),
    figure: ({value}: Value<NodeOf<'figure'>>) => {
      const {caption, credit} = figureLines(value)
      return h(
        Section,
        null,
        h(Img, {src: 'https://weekly.example/works.png', alt: value.alt ?? '', width: 400, height: 240}),
        h(Text, {style: small}, caption, ' ', credit),
      )
    },
    callout: ({value}: Value<NodeOf<'callout'>>) =>
      h(
        Section,
        {style: {padding: '16px', border: '1px solid #d9d9d9'}},
        h('strong', null, value.title),
        h(PortableText, {value: [...value.content], components}),
      ),
    table: ({value}: Value<NodeOf<'table'>>) =>
      h(
        'table',
        {style: {borderCollapse: 'collapse'}},
        h('caption', null, value.caption),
        h(
          'tbody',
          null,
          value.rows.map(({_key, cells}) =>
            h(
              'tr',
              {key: _key},
              cells.map((cell) =>
                h(
                  'td',
                  {key: cell._key, style: {padding: '4px 8px', border: '1px solid #d9d9d9'}},
                  h(PortableText, {value: [...cell.value], components}),
                ),
              ),
            ),
          ),
        ),
      ),
  },
}

/** The issue by React Email and Portable Text's React renderer, as HTML and as the plain text it derives from that. */
export const reactEmail = async (outline: Outline): Promise<{html: string; text: string}> => {
  const html = await render(mail(outline))
  return {html, text: toPlainText(html)}
}

const mail = (outline: Outline) =>
  h(
    Html,
    {lang: 'en', dir: 'ltr'},
    h(Head, null, h('title', null, outline.subject)),
    h(Preview, null, outline.preheader),
    h(
      Body,
      {style: {backgroundColor: '#ffffff', fontFamily: 'Georgia,serif'}},
      h(
        Container,
        {style: {maxWidth: '600px', padding: '24px'}},
        h(Text, {style: small}, h('strong', null, outline.title), ' ', outline.dateline),
        h(PortableText, {value: [...outline.welcome], components}),
        h(
          'ul',
          null,
          outline.contents.map(({label, text: line}) =>
            h('li', {key: label}, h('strong', null, label, ':'), ' ', line),
          ),
        ),
        outline.essays.map(({title, authors, body}) =>
          h(
            Section,
            {key: title},
            h(Heading, {as: 'h1'}, title),
            h(Text, {style: small}, authors),
            h(PortableText, {value: [...body], components}),
          ),
        ),
        outline.notes.map(({number, text: note, source}) => text(number, `${number}. `, note, ' ', source)),
        outline.related.map(({title, url}) => text(url, h(Link, {href: url, style: link}, title))),
        outline.links.map(({_id, symbol, headline, url, body, credit}) =>
          h(
            Section,
            {key: _id},
            h(
              Text,
              {style: paragraph},
              symbol,
              ' ',
              h(Link, {href: url, style: link}, headline),
              ' ',
              credit,
            ),
            h(PortableText, {value: [...body], components}),
          ),
        ),
        h(Hr),
        h(PortableText, {value: [...outline.footer], components}),
        h(Text, {style: small}, outline.address),
      ),
    ),
  )
