import {useTheme_v2} from '@sanity/ui'
import {useTranslation} from 'sanity'
import type {ShownPassage} from './shortened.ts'
import {snapshotsNamespace} from './locale/messages.ts'

/** A passage of a comparison: by its line under or through it, by its colour, and by a word for those who hear it. */
export const PassageText = ({passage: {kind, text, skipped}}: {readonly passage: ShownPassage}) => {
  const {t} = useTranslation(snapshotsNamespace)
  const {color} = useTheme_v2()
  if (kind === 'same') {
    return (
      <>
        {text}
        {skipped !== undefined && (
          <>
            <em>{`\n[… ${t('compare.skipped', {count: skipped.length})} …]\n`}</em>
            {skipped.end}
          </>
        )}
      </>
    )
  }
  const tone = color.selectable[kind === 'added' ? 'positive' : 'critical'].hovered
  const style = {background: tone.bg, color: tone.fg}
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark
      style={style}
      aria-label={`${t(`compare.legend.${kind}`)}: ${text}`}
      role={kind === 'added' ? 'insertion' : 'deletion'}
    >
      {text}
    </Mark>
  )
}
