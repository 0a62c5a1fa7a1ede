import {createHash} from 'node:crypto'
import type {SampleDocument} from '../writing/document.ts'

/**
 * What a verdict is about, as a SHA-256 over JSON whose keys are in order: change any of it, and the verdict is on something
 * else.
 *
 * @param printed - The marked words, joined.
 */
export const fingerprint = (printed: string, quote: SampleDocument, snapshot: SampleDocument): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        alterations: printed.match(/\[[^\]]*\]|…/g) ?? [],
        original: quote['originalText'],
        printed: foldTypography(printed),
        role: quote['speakerRole'] ?? null,
        selector: quote['selector'],
        snapshot: snapshot['textSha256'],
        source: quote['source'],
        speaker: quote['speaker'] ?? null,
        translation: quote['translation'] ?? null,
      }),
    )
    .digest('hex')

/** The editor rewrites quotation marks while one types; that is no change of the words. */
const foldTypography = (words: string): string =>
  words.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
