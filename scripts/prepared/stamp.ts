import {readFileSync, statSync} from 'node:fs'

/** A file as it was when something was made from it. */
export interface InputState {
  readonly stamp: string
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string
}

/** @throws Error when the file isn't there. */
export const stateOf = (file: string): InputState => ({stamp: stampOf(file), hash: hashOf(file)})

/**
 * Whether a file's bytes are what they were. Its stamp says so at no cost; a file that was copied, linked or saved as it was has
 * another one, and is read.
 */
export const isAsItWas = (file: string, {stamp, hash}: InputState): boolean =>
  stampOf(file) === stamp || hashOf(file) === hash

// Importing node:crypto takes longer than all stamps together.
const hashOf = (file: string): string =>
  process.getBuiltinModule('node:crypto').hash('sha256', readFileSync(file))

/**
 * What tells one state of a file from every other. The change time is the kernel's own: no tool can set it, so that an edit shows
 * even where it kept the length and put the time of modification back.
 */
const stampOf = (file: string): string => {
  const {ino, size, mtimeNs, ctimeNs} = statSync(file, {bigint: true})
  return `${String(ino)} ${String(size)} ${String(mtimeNs)} ${String(ctimeNs)}`
}

/** The Node that code was prepared by, and for. */
export const runtimeStamp = `${process.version} ${process.platform} ${process.arch}`
