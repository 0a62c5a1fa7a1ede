import {createRequire} from 'node:module'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'

// For what runs once and ends: memory is taken rather than tidied, and an expression is compiled once, not first for a first match.
setFlagsFromString('--semi-space-growth-factor=32')
setFlagsFromString('--no-regexp-tier-up')

type Wrapper = (
  exports: object,
  require: NodeJS.Require,
  module: {exports: unknown},
  loader: (specifier: string) => Promise<unknown>,
) => void

/**
 * Runs a prepared command's code.
 *
 * @param compiled - What V8 made of the same code before. Where it doesn't fit this V8, the code is compiled anew.
 * @returns What the code exports, and the script it is in.
 */
export const runCode = (
  code: string,
  filename: string,
  compiled?: Uint8Array,
): {readonly exports: unknown; readonly script: Script} => {
  const script = new Script(code, {filename, ...(compiled && {cachedData: compiled})})
  const module = {exports: {}}
  const wrapper = script.runInThisContext() as Wrapper
  wrapper(module.exports, createRequire(filename), module, (specifier) => import(specifier))
  return {exports: module.exports, script}
}
