import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {sampleContext} from './context.ts'
import {sampleIssue} from './long-issue.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'

const root = join(import.meta.dirname, '..', '..')

const renderer = `
export {renderEmail} from './newsletter/render/render-email.ts'
export {renderText} from './newsletter/render/render-text.ts'
export {renderWeb} from './newsletter/render/render-web.ts'
`

const preview = `${renderer}
export {parseIssue} from './newsletter/contract/parse-issue.ts'
`

/** A module as a browser gets it, with the packages that are in it. `node:` modules stay outside and are named. */
const bundle = async (contents: string) => {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: root, loader: 'ts'},
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    external: ['node:*'],
    minify: true,
    metafile: true,
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  )
  const outside = Object.values(metafile.outputs).flatMap(({imports}) => imports.map(({path}) => path))
  return {code, names: [...new Set([...packages, ...outside])].toSorted()}
}

const sizes = (code: string): string =>
  `${(code.length / 1024).toFixed(1)} KiB minified, ${(gzipSync(code).length / 1024).toFixed(1)} KiB gzipped`

describe('the renderer in a browser', () => {
  it('is to-html and small helpers', async () => {
    const {code, names} = await bundle(renderer)
    process.stdout.write(`renderer: ${sizes(code)} (${names.join(', ')})\n`)
    expect(names).toEqual([
      '@portabletext/to-html',
      '@portabletext/toolkit',
      'fast-string-truncated-width',
      'fast-string-width',
    ])
    expect(code.length).toBeLessThan(48 * 1024)
  })

  it('gives what it gives here', async () => {
    const {code} = await bundle(renderer)
    const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    const bundled = (await import(/* @vite-ignore */ url)) as {renderEmail: typeof renderEmail}
    const issue = await sampleIssue()
    expect(bundled.renderEmail(issue, sampleContext)).toBe(renderEmail(issue, sampleContext))
  })

  it('takes zod along only with the contract: the control', async () => {
    const {code, names} = await bundle(preview)
    process.stdout.write(`renderer and contract: ${sizes(code)}\n`)
    expect(names).toContain('zod')
    const {names: withNode} = await bundle(`import 'node:fs'; import 'react'; ${renderer}`)
    expect(withNode).toEqual(expect.arrayContaining(['node:fs', 'react']))
  })
})
