import {childrenOf} from './children.ts'
import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {LakeDocument} from './document.ts'
import type {Candidates, DocumentIndex} from './document-index.ts'

/** The tables of a {@link TextIndex}, as one migration of the lake's file. */
export const textIndexTables = `
  CREATE TABLE text_document (
    rowid INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;
  CREATE VIRTUAL TABLE text_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = "ascii tokenchars '''.,_-\`~=!@#$%^&()+[]{}|\\;:<>/?'"
  );
`

/**
 * The words of a dataset's documents in SQLite's full-text index, cut as GROQ's `match` cuts them. It answers which
 * documents can match; whether they do is groq-js's to say.
 */
export class TextIndex {
  readonly #dataset: string
  readonly #find: StatementSync
  readonly #rowOf: StatementSync
  readonly #addRow: StatementSync
  readonly #addWords: StatementSync
  readonly #dropWords: StatementSync
  readonly #dropRow: StatementSync

  constructor(database: DatabaseSync, dataset: string) {
    this.#dataset = dataset
    this.#find = database.prepare(
      'SELECT id FROM text_words JOIN text_document ON text_document.rowid = text_words.rowid WHERE text_words MATCH ? AND dataset = ?',
    )
    this.#rowOf = database.prepare('SELECT rowid FROM text_document WHERE dataset = ? AND id = ?')
    this.#addRow = database.prepare('INSERT INTO text_document (dataset, id) VALUES (?, ?)')
    this.#addWords = database.prepare('INSERT OR REPLACE INTO text_words (rowid, words) VALUES (?, ?)')
    this.#dropWords = database.prepare('DELETE FROM text_words WHERE rowid = ?')
    this.#dropRow = database.prepare('DELETE FROM text_document WHERE rowid = ?')
  }

  put(document: LakeDocument): void {
    const known = this.#rowOf.get(this.#dataset, document._id)?.['rowid']
    const row = known ?? this.#addRow.run(this.#dataset, document._id).lastInsertRowid
    this.#addWords.run(row, [...wordsOf(document)].join(' '))
  }

  remove(id: string): void {
    const row = this.#rowOf.get(this.#dataset, id)?.['rowid']
    if (row === undefined) return
    this.#dropWords.run(row)
    this.#dropRow.run(row)
  }

  /**
   * The documents that hold a word for each word of the patterns, at least; `undefined` when the patterns leave nothing to
   * look up by (no words, or all of them begin with a wildcard).
   */
  candidates(patterns: readonly string[], index: DocumentIndex): Candidates | undefined {
    const terms = patterns.flatMap(patternWords).flatMap(asTerm)
    if (terms.length === 0) return undefined
    const ids = this.#find
      .all(terms.join(' AND '), this.#dataset)
      .flatMap(({id}) => (typeof id === 'string' ? [id] : []))
    return index.withIds(ids)
  }
}

// The characters at which groq-js's `match` ends a word, and the dots it takes off a word's edges (its matchTokenize).
const wordCharacters = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const patternCharacters = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const edgeDots = /(\b\.+|\.+\b)/g

/** Every different word in a value's texts, at any depth, folded. */
const wordsOf = (value: unknown): ReadonlySet<string> => {
  const words = new Set<string>()
  const pending = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'string') {
      const text = next.includes('.') ? next.replace(edgeDots, '') : next
      for (const word of text.match(wordCharacters) ?? []) words.add(word)
    } else if (typeof next === 'object' && next !== null) pending.push(...childrenOf(next))
  }
  return new Set([...words].map(fold))
}

const patternWords = (pattern: string): readonly string[] =>
  pattern.replace(edgeDots, '').match(patternCharacters) ?? []

/** A pattern's word as an FTS5 term: whole, or the part before its first wildcard as a prefix. */
const asTerm = (word: string): readonly string[] => {
  const cut = word.slice(0, 1024)
  const end = cut.indexOf('*')
  if (end === 0) return []
  const known = fold(end === -1 ? cut : cut.slice(0, end))
  return [`"${known}"${end === -1 ? '' : '*'}`]
}

/**
 * A word as a regular expression that ignores case compares it: each UTF-16 unit in upper case, unless that is longer or turns a
 * character outside of ASCII into one inside. https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch
 */
const fold = (word: string): string => {
  if (printableAscii.test(word)) return word.toUpperCase()
  let folded = ''
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charAt(at)
    const upper = unit.toUpperCase()
    folded += upper.length !== 1 || (unit >= '\u0080' && upper < '\u0080') ? unit : upper
  }
  // FTS5 would end a word there.
  // eslint-disable-next-line no-control-regex -- control characters are what it is for
  return folded.replace(/[\u0000-\u001f\u007f]/g, '')
}

// Most words, and the slow way gives the same for them.
const printableAscii = /^[ -~]*$/
