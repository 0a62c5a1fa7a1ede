import {createHash} from 'node:crypto'
import type {LakeDocument} from '../engine/document.ts'

/** Gives each document without a revision one that is derived from its content, so that the same file gives the same. */
export const withRevisions = (documents: readonly LakeDocument[]): readonly LakeDocument[] =>
  documents.map((document) =>
    typeof document['_rev'] === 'string' && document['_rev'] !== ''
      ? document
      : {...document, _rev: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 22)},
  )
