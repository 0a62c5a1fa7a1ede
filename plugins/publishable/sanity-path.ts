import {stringToPath, type Path} from 'sanity'

/** A finding's path as the Studio takes it. Keys may hold anything, so they are taken out before the rest is read. */
export const sanityPath = (path: string): Path => {
  const keys: string[] = []
  const plain = path.replace(/\[_key==("(?:[^"\\]|\\.)*")\]/g, (_whole, key: string) => {
    keys.push(String(JSON.parse(key)))
    return `[_key=="${String(keys.length - 1)}"]`
  })
  return stringToPath(plain).map((segment) =>
    typeof segment === 'object' && '_key' in segment ? {_key: keys[Number(segment._key)] ?? ''} : segment,
  )
}
