import {readFile} from 'node:fs/promises'
import {glob} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * Prose that others published: the paragraphs of the READMEs of installed packages, as a reader of the rendered page sees them. Code,
 * tables, lists, badges and headings are left out, as are paragraphs that are no English sentences.
 */
export const readmeProse = async (modules: string): Promise<readonly string[]> => {
  const seen = new Set<string>()
  for await (const path of glob('{*,@*/*}/{README,readme,Readme}.md', {cwd: modules}))
    for (const paragraph of paragraphsOf(await readFile(join(modules, path), 'utf8'))) seen.add(paragraph)
  return [...seen].toSorted()
}

const paragraphsOf = (markdown: string): readonly string[] =>
  markdown
    .replaceAll('\r\n', '\n')
    .replaceAll(/^( {0,3})(`{3,}|~{3,})[\s\S]*?^\s*\2.*$/gm, '\n\n')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .filter(
      (block) =>
        !/^(?: {4}|\t|#|[-*+>|]|\d+[.)]|\[[^\]]+\]:|<|!\[|\[!\[)/.test(block) &&
        !/\n\s*(?:[-*+] |\d+[.)] |\||=+$|-+$|#|<)/.test(block),
    )
    .map(asRead)
    .filter(
      (text) =>
        /^[A-Z][\s\S]*[a-z][\s\S]*[.!?]$/.test(text) &&
        text.split(' ').length >= 8 &&
        !/[{}<>\\`|]/.test(text),
    )

/** A paragraph without its marks; code within it is one object that is no text. */
const asRead = (block: string): string =>
  block
    .replaceAll(/(`+)[\s\S]+?\1/g, '\ufffc')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '\ufffc')
    .replaceAll(/\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/(\*\*|__)(.+?)\1/gs, '$2')
    .replaceAll(/(?<![\w*])([*_])([^*_\n]+)\1(?![\w*])/g, '$2')
    .replaceAll(/:[a-z_]+:/g, '\ufffc')
    .replaceAll(/&[a-z]+;|&#\d+;/g, '\ufffc')
    .replaceAll(/\s+/g, ' ')
    .trim()
