import {join} from 'node:path'

/** The repository's folder. */
export const root = join(import.meta.dirname, '../..')

/** Where prepared commands are kept. */
export const preparedFolder = join(root, 'node_modules/.cache/commands')

/** The file that holds a prepared command. */
export const preparedFileOf = (name: string): string => join(preparedFolder, `${name}.prepared`)

/**
 * The name under which a prepared command's code runs. No such file is there: it is what stack traces say, and from where packages
 * that were left out are looked up.
 */
export const codeNameOf = (name: string): string => join(preparedFolder, `${name}.cjs`)
