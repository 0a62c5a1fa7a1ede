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

/** The imports that run against the arrows, in words. Files at the root are wiring and may take any room. */
export const importsAgainstTheArrows = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap(({from, to}) => {
    const [name = ''] = from.split('/')
    const room = rooms[name]
    if (room === undefined)
      return from.includes('/') ? [`${from}: ${name}/ is no room that the arrows know`] : []
    const isOurs = to.includes('/') && (to.split('/')[0] ?? '') in rooms
    const allowed = isOurs
      ? room.takes.some((taken) => to === taken || to.startsWith(`${taken}/`))
      : (room.packages?.test(to) ?? true)
    return allowed ? [] : [`${from} imports ${to}`]
  })
