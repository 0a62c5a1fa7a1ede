import {Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {differencesBetween} from '../../lib/differences.ts'
import {factCheckNamespace} from '../locale/messages.ts'
import {VisuallyHidden} from './visually-hidden.tsx'

interface DifferenceProps {
  readonly before: string
  readonly after: string
}

/** Two versions of a text as one: what went is struck through, what came is underlined. */
export const Difference = ({before, after}: DifferenceProps) => {
  const {t} = useTranslation(factCheckNamespace)
  return (
    <Text as="p" size={2} style={{lineHeight: 1.7, overflowWrap: 'anywhere'}} data-testid="difference">
      {differencesBetween(before, after).map(({kind, text}, at) => {
        if (kind === 'same') return text
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return (
          <Tag key={at} style={LOOKS[kind]}>
            <VisuallyHidden>{t(kind === 'removed' ? 'changed.removed' : 'changed.added')} </VisuallyHidden>
            {text}
          </Tag>
        )
      })}
    </Text>
  )
}

const LOOKS = {
  removed: {background: 'var(--card-badge-critical-bg-color)', textDecoration: 'line-through'},
  added: {
    background: 'var(--card-badge-positive-bg-color)',
    textDecoration: 'underline',
    textUnderlineOffset: 3,
  },
} as const
