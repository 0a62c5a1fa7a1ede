import {readFileSync} from 'node:fs'
import {SourceMap, type SourceMapPayload} from 'node:module'
import {dirname, relative, resolve} from 'node:path'

/**
 * Makes stack traces name the files that were written, not the one they were bundled into. The map is read when the first trace
 * is asked for: Node's own support would read it at each start.
 *
 * @param code - The name that the bundled code runs under.
 * @param map - Path of its source map. Where it is gone, traces name the bundled code.
 * @param base - The folder from which files are named.
 */
export const mapStacks = (code: string, map: string, base: string): void => {
  let sources: SourceMap | null | undefined
  const origin = (there: string, line: string, column: string): string => {
    sources ??= readMap(map)
    const found = sources?.findOrigin(Number(line), Number(column))
    if (found === undefined || !('fileName' in found)) return `${code}:${there}`
    const file = relative(base, resolve(dirname(code), found.fileName))
    return `${file}:${String(found.lineNumber)}:${String(found.columnNumber)}`
  }
  Error.prepareStackTrace = (error, frames) =>
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- a frame's text is V8's own, which its type doesn't say
    [error, ...frames]
      .join('\n    at ')
      .split(`${code}:`)
      .map((text, at) => (at === 0 ? text : text.replace(/^(\d+):(\d+)/, origin)))
      .join('')
}

const readMap = (map: string): SourceMap | null => {
  try {
    return new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload)
  } catch {
    return null
  }
}
