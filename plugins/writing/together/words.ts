import type {Patch} from '@portabletext/editor'

type Path = Patch['path']

/** What changes the words of a span, whichever piece of text that is. */
export type WordsPatch = Extract<Patch, {type: 'diffMatchPatch'}>

export const isWordsPatch = (patch: Patch): patch is WordsPatch =>
  patch.type === 'diffMatchPatch' && patch.path.at(-1) === 'text'

/** The string at a path of a text; `undefined` when there is none. */
export const wordsAt = (blocks: unknown, path: Path): string | undefined => {
  const found = path.reduce<unknown>(stepInto, blocks)
  return typeof found === 'string' ? found : undefined
}

const stepInto = (value: unknown, segment: Path[number]): unknown => {
  if (typeof value !== 'object' || value === null) return undefined
  if (typeof segment !== 'object') return Reflect.get(value, segment)
  return Array.isArray(value) && '_key' in segment
    ? value.find((item: unknown) => isKeyed(item) && item._key === segment._key)
    : undefined
}

/** The text with other words at a path; the same one where there are none, or none to put there. */
export const withWords = <Text>(blocks: Text, path: Path, words: string | undefined): Text => {
  const had = wordsAt(blocks, path)
  return had === undefined || words === undefined || had === words ? blocks : put(blocks, path, words)
}

const put = <Value>(value: Value, [segment, ...rest]: Path, words: string): Value => {
  if (segment === undefined) return words as Value
  if (Array.isArray(value)) {
    const at = typeof segment === 'number' ? segment : value.indexOf(stepInto(value, segment))
    return value.with(at, put(value[at], rest, words)) as Value
  }
  return typeof segment === 'object'
    ? value
    : {...value, [segment]: put(stepInto(value, segment), rest, words)}
}

const isKeyed = (value: unknown): value is {readonly _key: unknown} =>
  typeof value === 'object' && value !== null && '_key' in value

/** Whether two texts have the same paragraphs and pieces, whatever the words in them. */
export const isSameButForWords = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSameButForWords(item, other[at]))
  if (!isKeyed(one) || !isKeyed(other)) return true
  const names = [...Object.keys(one), ...Object.keys(other)]
  return (
    one._key === other._key &&
    names.every((name) => isSameButForWords(Reflect.get(one, name), Reflect.get(other, name)))
  )
}
