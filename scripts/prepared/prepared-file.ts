import type {InputState} from './stamp.ts'

/** A command in one file, ready to run. */
export interface Prepared {
  /** The Node it is for. */
  readonly runtime: string
  /** Everything it was made from, by path relative to the repository's folder. */
  readonly inputs: Readonly<Record<string, InputState>>
  /** Name of the source map beside it. */
  readonly map: string
  /**
   * JavaScript: an expression that gives a function of CommonJS's `exports`, `require` and `module`, and of what stands
   * for `import()`.
   */
  readonly code: string
  /** What V8 made of the code while it ran. */
  readonly compiled: Uint8Array
  /** What the command remembers of that run. */
  readonly memory: string
}

interface Header extends Pick<Prepared, 'runtime' | 'inputs' | 'map'> {
  /** In bytes: of what V8 made, of the code, of the memory, in this order. */
  readonly lengths: readonly [number, number, number]
}

/** V8 copies what doesn't begin at a multiple of this. */
const ALIGNMENT = 8

/** A line of JSON, then the parts that it gives the lengths of. One file, so that renaming it replaces all of them at once. */
export const encodePrepared = ({code, compiled, memory, ...about}: Prepared): Buffer => {
  const parts = [Buffer.from(compiled), Buffer.from(code, 'utf16le'), Buffer.from(memory)] as const
  const [first, second, third] = parts
  const header: Header = {...about, lengths: [first.byteLength, second.byteLength, third.byteLength]}
  const line = Buffer.from(JSON.stringify(header))
  const padding = ALIGNMENT - 1 - (line.byteLength % ALIGNMENT)
  return Buffer.concat([line, Buffer.from(`${' '.repeat(padding)}\n`), ...parts])
}

/** @returns `undefined` where the file is cut short. */
export const decodePrepared = (file: Buffer): Prepared | undefined => {
  const start = file.indexOf('\n') + 1
  const {lengths, ...about} = JSON.parse(file.toString('utf8', 0, start)) as Header
  const [compiledLength, codeLength, memoryLength] = lengths
  const codeStart = start + compiledLength
  const memoryStart = codeStart + codeLength
  if (memoryStart + memoryLength !== file.byteLength) return undefined
  return {
    ...about,
    compiled: file.subarray(start, codeStart),
    code: file.toString('utf16le', codeStart, memoryStart),
    memory: file.toString('utf8', memoryStart),
  }
}
