import {useEditor} from '@portabletext/editor'
import {getSelectionEndPoint} from '@portabletext/editor/selectors'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {randomId} from '../../../schemas/lib/random-id.ts'
import {today} from '../../../schemas/lib/today.ts'
import type {Marking} from './marking.ts'
import {newQuote, newSource, referenceTo} from './new-documents.ts'
import {quoteFromWords, type Origin} from './quote-from-words.ts'
import {snapshotQuery, type Choice} from './sources.ts'

/**
 * Ties marked words to a quote: an old one, or one that is made of the words and their source. The documents are made first, in
 * one transaction; the mark is then a single step of the editor's, which one undo takes back.
 *
 * @returns a function that answers once the words are marked, and throws when the lake can't be written.
 */
export const useMarkQuotation = (): ((
  marking: Marking,
  choice: Choice,
  language: string,
) => Promise<void>) => {
  const editor = useEditor()
  const client = useClient({apiVersion: API_VERSION})
  return useCallback(
    async ({words, at}, choice, language) => {
      const mark = (quoteId: string, isPublished: boolean) => {
        editor.send({type: 'select', at})
        editor.send({
          type: 'annotation.add',
          annotation: {
            name: 'quotation',
            value: {
              quote: referenceTo('quote', quoteId, isPublished),
              showOriginal: false,
              useId: randomId(),
            },
          },
        })
        // Whoever writes on would else write over the quotation.
        const end = getSelectionEndPoint(editor.getSnapshot())
        if (end !== undefined) editor.send({type: 'select', at: {anchor: end, focus: end}})
      }
      if (choice.kind === 'quote') {
        mark(choice.id, choice.isPublished)
        return
      }
      const [quoteId, sourceId] = [randomId(), choice.kind === 'new' ? randomId() : choice.id]
      const snapshot =
        choice.kind === 'new'
          ? null
          : await client.fetch<Origin['snapshot'] | null>(
              snapshotQuery,
              {source: choice.id},
              {perspective: 'raw'},
            )
      const fields = quoteFromWords(
        words,
        {language: choice.language, snapshot: snapshot ?? undefined},
        language,
      )
      const transaction = client.transaction()
      if (choice.kind === 'new') transaction.create(newSource(sourceId, choice.title, today()))
      transaction.create(newQuote(quoteId, fields, referenceTo('source', sourceId, choice.isPublished)))
      await transaction.commit({tag: 'mark-quotation', visibility: 'sync'})
      mark(quoteId, false)
    },
    [client, editor],
  )
}
