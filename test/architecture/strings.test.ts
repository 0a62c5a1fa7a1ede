import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import {expect, it} from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Attributes that people read or hear. */
const SAID = new Set(['title', 'text', 'label', 'placeholder', 'alt', 'header', 'description', 'aria-label'])

/** Whether it is more than what is the same in every language: signs, the beginning of an address. */
const isWording = (text: string): boolean => /\p{L}{2}/u.test(text.replace('https://', ''))

/** What a component says in words of its own, rather than in those of a locale bundle. */
const wordsIn = (name: string, source: string): readonly string[] => {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWording(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && SAID.has(node.name.getText(file))) {
      const value = node.initializer
      const literal = value !== undefined && ts.isJsxExpression(value) ? value.expression : value
      if (literal !== undefined && ts.isStringLiteralLike(literal) && isWording(literal.text))
        found.push(literal.text)
    }
    ts.forEachChild(node, look)
  }
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  look(file)
  return found
}

it('every word that a plugin shows is in a locale bundle', () => {
  const files = globSync('plugins/**/*.tsx', {cwd: root})
  expect(files.length).toBeGreaterThan(50)
  const words = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(words).toEqual([])
})

it('a word that isn’t would be found', () => {
  expect(
    wordsIn(
      'a.tsx',
      `<Card title="Press here" id="one"><Text aria-label={'Said'}>Shown</Text>“{t('x')}”</Card>`,
    ),
  ).toEqual(['Press here', 'Said', 'Shown'])
})
