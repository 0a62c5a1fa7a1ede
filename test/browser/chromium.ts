import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** How to start the Chromium that browser tests use. */
export interface Chromium {
  readonly executablePath: string
  /** To be added to the process's environment: where the libraries are when the browser was unpacked without root. */
  readonly env: Readonly<Record<string, string>>
}

const unpacked = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'chromium')

/**
 * The system's Chromium (`CHROMIUM_PATH`, or `chromium` on the path), else the one that {@link installChromium} unpacked;
 * `undefined` when there is none.
 */
export const findChromium = (): Chromium | undefined => {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return {executablePath: named, env: {}}
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'chromium')
    if (isExecutable(path)) return {executablePath: path, env: {}}
  }
  const binary = join(unpacked, 'root/usr/lib/chromium/chromium')
  if (!existsSync(join(unpacked, 'complete')) || !isExecutable(binary)) return undefined
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => libraryFolders(join(unpacked, 'root', folder)))
  return {executablePath: binary, env: {LD_LIBRARY_PATH: libraries.join(':')}}
}

/**
 * Installs Debian's Chromium: by `apt-get` as root (or where `sudo` asks nothing), else by unpacking the packages into
 * `node_modules/.cache`, which needs no rights.
 *
 * @throws Error when neither works, saying what to do by hand.
 */
export const installChromium = (log: (line: string) => void): Chromium => {
  const sudo = process.getuid?.() === 0 ? [] : run(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined
  if (sudo !== undefined) {
    log('installing Chromium with apt-get')
    const apt = [...sudo, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120']
    run([...apt, 'update'])
    run([...apt, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (findChromium() === undefined) unpackChromium(log)
  const chromium = findChromium()
  if (chromium === undefined) {
    throw new Error(
      'Chromium is needed for the browser tests and could not be installed. Install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    )
  }
  return chromium
}

const unpackChromium = (log: (line: string) => void): void => {
  log('unpacking Chromium without root, into node_modules/.cache')
  rmSync(unpacked, {recursive: true, force: true})
  for (const folder of ['lists/partial', 'archives/partial', 'root']) {
    mkdirSync(join(unpacked, folder), {recursive: true})
  }
  const own = [
    `Dir::State::lists=${join(unpacked, 'lists')}`,
    `Dir::Cache=${unpacked}`,
    `Dir::Cache::archives=${join(unpacked, 'archives')}`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option])
  if (!run(['apt-get', '-qq', ...own, 'update'])) return
  const download = ['install', '-y', '--download-only', '--no-install-recommends', 'chromium']
  if (!run(['apt-get', '-qq', ...own, ...download])) return
  for (const file of readdirSync(join(unpacked, 'archives')).filter((name) => name.endsWith('.deb'))) {
    if (!run(['dpkg-deb', '-x', join(unpacked, 'archives', file), join(unpacked, 'root')])) return
  }
  rmSync(join(unpacked, 'archives'), {recursive: true})
  mkdirSync(join(unpacked, 'complete'))
}

// Some libraries, such as PulseAudio's, lie a folder below the architecture's.
const libraryFolders = (folder: string, depth = 2): readonly string[] => {
  if (depth < 0 || !existsSync(folder)) return []
  const below = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  return [folder, ...below.flatMap(({name}) => libraryFolders(join(folder, name), depth - 1))]
}

const run = ([command = '', ...args]: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
