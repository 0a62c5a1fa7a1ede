import type {Piece} from './passage.ts'

/** The sentence with the printed words marked in it, each part where it first stands after the one before. */
export const markedIn = (context: string, parts: readonly string[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const part of parts) {
    const start = context.indexOf(part, at)
    if (start === -1) continue
    pieces.push({text: context.slice(at, start), kind: 'plain'}, {text: part, kind: 'found'})
    at = start + part.length
  }
  return [...pieces, {text: context.slice(at), kind: 'plain' as const}].filter(({text}) => text !== '')
}
