import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Finding} from '../../newsletter/findings/finding.ts'
import {languageMarks} from '../../newsletter/preflight/rules/language-marks.ts'
import {linkEdges} from '../../newsletter/preflight/rules/link-edges.ts'
import {pairs} from '../../newsletter/preflight/rules/pairs.ts'
import {placeholders} from '../../newsletter/preflight/rules/placeholders.ts'
import {punctuation} from '../../newsletter/preflight/rules/punctuation.ts'
import {repeatedWords} from '../../newsletter/preflight/rules/repeated-words.ts'
import {strayCharacters} from '../../newsletter/preflight/rules/stray-characters.ts'
import {articles} from '../../newsletter/preflight/rules/articles.ts'
import {readmeProse} from './readme-prose.ts'
import {check, issueWith, paragraphs} from './subjects.ts'

/** Rules over running text that keep an issue from going out. */
const blockers = [placeholders, linkEdges, punctuation, strayCharacters, pairs, languageMarks]

const wordsOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)

const found = (rules: typeof blockers, texts: readonly string[]): readonly Finding[] => {
  const issue = issueWith(paragraphs(...texts), {weeklyLinks: [], relatedReading: []})
  const inBody = ({documentId, path}: Finding) => documentId === 'essay-cells' && path.startsWith('body')
  return rules.flatMap((rule) => check(rule, issue).filter(inBody))
}

describe('clean prose', () => {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'prose')
  const texts = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split(/\n\s*\n/),
  )

  it('of our own has nothing that would keep it from going out', () => {
    expect(wordsOf(texts)).toBeGreaterThan(5000)
    expect(found(blockers, texts).map(({message}) => message)).toEqual([])
  })

  it('of our own has nothing to warn of but what is spelled otherwise', () => {
    expect(found([repeatedWords, articles], texts).map(({message}) => message)).toEqual([])
  })

  it('of the packages’ authors has less than one in 10,000 words', async () => {
    const prose = await readmeProse(join(import.meta.dirname, '..', '..', 'node_modules'))
    const words = wordsOf(prose)
    const errors = found(blockers, prose)
    expect(words).toBeGreaterThan(30_000)
    expect((errors.length / words) * 10_000, errors.map(({message}) => message).join('\n')).toBeLessThan(1)
  })

  it('is told from prose with mistakes: the control', () => {
    const spoiled = texts.map((text) => text.replace(/, /, ' , ').replace(/”/, '').replace(/\. /, '.. '))
    expect((found(blockers, spoiled).length / wordsOf(spoiled)) * 10_000).toBeGreaterThan(100)
  })
})
