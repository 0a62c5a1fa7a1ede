import {isDeepStrictEqual} from 'node:util'
import * as z from 'zod'
import {checkId} from './ids.ts'
import {identifiedDocument, read} from './mutation.ts'
import type {Staging} from './staging.ts'

/**
 * Puts documents as they are in the place of those of their ids.
 *
 * @throws TransactionError when a value is no document.
 */
export const stageImport = (staging: Staging, documents: unknown): void => {
  for (const document of read(z.array(identifiedDocument), documents, 'documents')) {
    checkId(document._id)
    if (isDeepStrictEqual(staging.after.get(document._id), document)) {
      staging.results.push({id: document._id, operation: 'none'})
    } else staging.createOrReplace(document)
  }
}
