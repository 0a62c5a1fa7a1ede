import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {mapStacks} from './mapped-stack.ts'
import {codeNameOf, preparedFileOf, preparedFolder, root} from './places.ts'
import {decodePrepared, type Prepared} from './prepared-file.ts'
import {runCode} from './run-code.ts'
import {isAsItWas, runtimeStamp} from './stamp.ts'

/**
 * A command's module: as it was prepared when the packages were installed, where nothing that went into it has changed since; else
 * from its sources. The environment's `PREPARED=off` asks for the sources.
 *
 * @param load - Imports the module from its sources.
 */
export const loadCommand = async <Module extends object>(
  name: string,
  load: () => Promise<Module>,
): Promise<Module> => {
  const prepared = process.env['PREPARED'] === 'off' ? undefined : readPrepared(name)
  if (prepared === undefined) return load()
  const filename = codeNameOf(name)
  mapStacks(filename, join(preparedFolder, prepared.map), root)
  const {exports} = runCode(prepared.code, filename, prepared.compiled)
  if (canRecall(exports)) exports.recall(prepared.memory)
  // It was bundled from the very module that `load` imports.
  return exports as Module
}

const canRecall = (module: unknown): module is {readonly recall: (memory: string) => void} =>
  typeof module === 'object' && module !== null && 'recall' in module

const readPrepared = (name: string): Prepared | undefined => {
  try {
    const prepared = decodePrepared(readFileSync(preparedFileOf(name)))
    return prepared !== undefined && isFresh(prepared) ? prepared : undefined
  } catch {
    // None was made, or one of the files it was made from is gone.
    return undefined
  }
}

const isFresh = ({runtime, inputs}: Prepared): boolean =>
  runtime === runtimeStamp &&
  Object.entries(inputs).every(([file, state]) => isAsItWas(`${root}/${file}`, state))
