import type {Import} from './import-graph.ts'

interface Room {
  /** Rooms, or single files, that this room may import. */
  readonly takes: readonly string[]
  /** Packages it may import; left out where any may be. */
  readonly packages?: RegExp
}

/** Which way imports run. A room is a folder at the root. */
const rooms: Readonly<Record<string, Room>> = {
  newsletter: {
    takes: ['newsletter'],
    packages:
      /^(zod|groq|fast-string-width|nspell|tldts|@portabletext\/to-html|@noble\/hashes\/\w+\.js|approx-string-match|mendoza)$/,
  },
  schemas: {takes: ['schemas', 'newsletter/vocabulary.ts'], packages: /^(sanity|react|@sanity\/icons)(\/|$)/},
  plugins: {takes: ['plugins', 'newsletter', 'schemas', 'extract', 'delivery/message']},
  lake: {takes: ['lake']},
  delivery: {takes: ['delivery', 'newsletter']},
  extract: {takes: ['extract'], packages: /^(@mozilla\/readability|linkedom|mammoth|unpdf)$/},
  outbound: {takes: ['outbound', 'newsletter/url.ts']},
  scripts: {takes: ['scripts', 'newsletter', 'lake', 'delivery', 'outbound', 'extract']},
  content: {takes: ['content', 'newsletter/vocabulary.ts', 'newsletter/quotes']},
}

/** Folders of one room, and those of it that they don't take. */
const apart: Readonly<Record<string, readonly string[]>> = {
  'newsletter/quotes': ['newsletter/claims', 'newsletter/gate'],
  'newsletter/claims': ['newsletter/gate'],
}

/** The imports that run against the arrows, in words. Files at the root are wiring and may take any room. */
export const importsAgainstTheArrows = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap(({from, to}) => {
    const [name = ''] = from.split('/')
    const room = rooms[name]
    if (room === undefined)
      return from.includes('/') ? [`${from}: ${name}/ is no room that the arrows know`] : []
    const isOurs = to.includes('/') && (to.split('/')[0] ?? '') in rooms
    const allowed = isOurs
      ? isIn(to, room.takes) && !isIn(to, apart[from.split('/').slice(0, 2).join('/')] ?? [])
      : (room.packages?.test(to) ?? true)
    return allowed ? [] : [`${from} imports ${to}`]
  })

const isIn = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
