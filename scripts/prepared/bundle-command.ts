import {dirname, join, relative} from 'node:path'
import {build as bundle, type Plugin} from 'esbuild'
import {codeNameOf, root} from './places.ts'

/** A command's modules in one piece. */
export interface CommandBundle {
  /** See {@link Prepared.code}. */
  readonly code: string
  readonly map: string
  /** Every file it was made from, relative to the repository's folder. */
  readonly inputs: readonly string[]
}

/** Packages that are loaded by the few runs that need them. The first has native code in it, the last is written for sloppy mode. */
const leftOut = ['sharp', '@sanity/client', 'tar-stream']

/**
 * Bundles a command's module.
 *
 * @param entry - Its path, relative to the repository's folder.
 * @throws Error when something in it would not mean in one piece what it means by itself, such as `import.meta`.
 */
export const bundleCommand = async (name: string, entry: string): Promise<CommandBundle> => {
  const outfile = codeNameOf(name)
  const {outputFiles, warnings, metafile} = await bundle({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    outfile,
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // Node's own; esbuild would add `module`.
    conditions: ['node'],
    external: leftOut,
    define: {'Intl.Collator': 'LateCollator'},
    inject: [join(root, 'scripts/prepared/late-collator.ts')],
    plugins: [withoutSpareLocales],
    banner: {js: '(function (exports, require, module, loader) {"use strict";'},
    footer: {js: '})'},
    sourcemap: 'external',
    // Names stay, for traces and for whoever asks a function for its own.
    minifyWhitespace: true,
    metafile: true,
    tsconfigRaw: {},
    logLevel: 'silent',
  })
  const [warning] = warnings
  if (warning !== undefined) throw new Error(`${warning.location?.file ?? entry}: ${warning.text}`)
  const text = (suffix: string): string => outputFiles.find(({path}) => path.endsWith(suffix))?.text ?? ''
  const files = Object.keys(metafile.inputs).filter((input) => !input.startsWith(`${SPARED}:`))
  return {
    code: withLoader(text('.cjs')),
    map: text('.map'),
    inputs: [...new Set([...files, ...files.flatMap(packageOf)])],
  }
}

/** A script can't `import()` as a module can: it is given a function for that. Of equal length, so that the map holds. */
const withLoader = (code: string): string =>
  leftOut.reduce((text, name) => text.replaceAll(`import("${name}")`, `loader("${name}")`), code)

/** The file that says how a package is entered, of a file in one. */
const packageOf = (file: string): readonly string[] => {
  const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file) ?? []
  return folder === undefined ? [] : [join(folder, 'package.json')]
}

const SPARED = 'spared'

/** What `scripts/cli/spare-locales.ts` does to modules that are loaded one by one. */
const withoutSpareLocales: Plugin = {
  name: SPARED,
  setup: (build) => {
    build.onResolve({filter: /locales\/index\.js$/}, ({importer}) =>
      importer.includes('/node_modules/zod/')
        ? {path: relative(root, dirname(importer)), namespace: SPARED}
        : undefined,
    )
    build.onLoad({filter: /.*/, namespace: SPARED}, () => ({contents: 'export {}'}))
  },
}
