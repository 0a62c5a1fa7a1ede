import {readFile} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path/posix'
import {glob} from 'node:fs/promises'
import ts from 'typescript'

/** One import statement: the importing file from the repository's root, and what it names. */
export interface Import {
  readonly from: string
  /** A file from the repository's root, or a bare specifier such as `zod` or `node:fs`. */
  readonly to: string
}

/** Every import of the product's own files (tests and benchmarks left out), static, dynamic and type-only. */
export const readImportGraph = async (root: string): Promise<readonly Import[]> => {
  const imports: Import[] = []
  for await (const path of glob('**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist', 'out', '.sanity', 'test'].includes(name),
  })) {
    if (/\.test(-d)?\.tsx?$/.test(path)) continue
    imports.push(...importsOf(path, await readFile(join(root, path), 'utf8')))
  }
  return imports
}

/** The imports of one source text. */
export const importsOf = (path: string, source: string): readonly Import[] =>
  ts.preProcessFile(source, true, true).importedFiles.map(({fileName}) => ({
    from: path,
    to: fileName.startsWith('.') ? relative('.', join(dirname(path), fileName)) : fileName,
  }))
