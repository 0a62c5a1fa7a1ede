import {createWriteStream} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import sharp from 'sharp'
import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {issueDocuments} from './issue-documents.ts'
import {GENERATED_IMAGE, sharedDocuments} from './shared-documents.ts'

/** The documents of an archive of so many issues, in order; made as they are asked for. */
export function* generatedDocuments(issues: number): Generator<StoredDocument> {
  yield* sharedDocuments()
  for (let number = 1; number <= issues; number += 1) yield* issueDocuments(number)
}

/** Writes such an archive as NDJSON, issue by issue, and its image beside it. */
export const writeGeneratedArchive = async (file: string, issues: number): Promise<void> => {
  const image = join(dirname(file), GENERATED_IMAGE)
  await mkdir(dirname(image), {recursive: true})
  // As wide as it is shown, so that its own bytes serve and no benchmark measures an image library.
  const pixels = sharp({create: {width: 400, height: 240, channels: 3, background: '#6f7f8b'}})
  await writeFile(image, await pixels.png().toBuffer())
  await pipeline(Readable.from(linesOf(issues)), createWriteStream(file))
}

function* linesOf(issues: number): Generator<string> {
  yield ndjson(sharedDocuments())
  for (let number = 1; number <= issues; number += 1) yield ndjson(issueDocuments(number))
}

const ndjson = (documents: readonly StoredDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')
