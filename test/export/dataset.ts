import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {SAMPLE_IMAGE_ID, sampleDocuments, type StoredDocument} from '../fixtures/sample-documents.ts'

/** A folder for one test; it goes with the run. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'asymmetric-export-'))

/** The sample with its image as a file, which an import turns into an asset. */
export const importableSample = (): StoredDocument[] =>
  sampleDocuments()
    .filter(({_id}) => _id !== SAMPLE_IMAGE_ID)
    .map((document) => withFileForAsset(document) as StoredDocument)

const withFileForAsset = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withFileForAsset)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) =>
      name === 'asset' ? ['_sanityAsset', 'image@file://./images/loom.png'] : [name, withFileForAsset(item)],
    ),
  )
}

/** Writes a dataset and its image; answers the NDJSON file's path. */
export const writeDataset = async (
  folder: string,
  documents: readonly StoredDocument[] = importableSample(),
): Promise<string> => {
  await mkdir(join(folder, 'images'), {recursive: true})
  const image = sharp({create: {width: 1300, height: 800, channels: 3, background: '#7a8b6f'}})
  await writeFile(join(folder, 'images', 'loom.png'), await image.png().toBuffer())
  const file = join(folder, 'dataset.ndjson')
  await writeFile(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  return file
}
