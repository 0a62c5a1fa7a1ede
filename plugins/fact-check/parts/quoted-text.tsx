import {Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {LANGUAGES} from '../../../newsletter/vocabulary.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import type {Piece} from '../sheet/passage.ts'
import {VisuallyHidden} from './visually-hidden.tsx'

interface QuotedTextProps {
  readonly pieces: readonly Piece[]
  /** BCP 47, for the browser's choice of glyphs and the direction. */
  readonly language: string | undefined
  readonly testId?: string
}

/**
 * A text in which the words that matter are marked: found ones by a solid underline, left-out ones by a wavy, replaced ones by a
 * dotted, each under the same background, so that colour alone tells nothing.
 */
export const QuotedText = ({pieces, language, testId}: QuotedTextProps) => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Text
      size={2}
      as="p"
      lang={language}
      dir={LANGUAGES.find(({value}) => value === language)?.dir ?? 'auto'}
      style={{lineHeight: 1.7, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}
      data-testid={testId}
    >
      {pieces.map((piece, at) =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <mark key={at} data-kind={piece.kind} style={MARKS[piece.kind]}>
            {piece.text}
            {piece.printed !== undefined && (
              <VisuallyHidden> ({t('passage.replaced-by', {printed: piece.printed})})</VisuallyHidden>
            )}
          </mark>
        ),
      )}
    </Text>
  )
}

const underline = {
  color: 'inherit',
  textDecorationLine: 'underline',
  textDecorationThickness: 2,
  textUnderlineOffset: 3,
} as const

const MARKS = {
  found: {
    ...underline,
    textDecorationStyle: 'solid',
    background: 'var(--card-badge-positive-bg-color)',
  },
  elided: {
    ...underline,
    textDecorationStyle: 'wavy',
    textDecorationThickness: 1,
    background: 'var(--card-badge-caution-bg-color)',
  },
  replaced: {
    ...underline,
    textDecorationStyle: 'dotted',
    background: 'var(--card-badge-caution-bg-color)',
  },
  near: {
    ...underline,
    textDecorationStyle: 'dashed',
    background: 'var(--card-badge-critical-bg-color)',
  },
} as const
