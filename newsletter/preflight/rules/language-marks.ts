import type {LanguageTag} from '../../vocabulary.ts'
import {directionOf, languageName} from '../../render/language.ts'
import {excerpt} from '../text/excerpt.ts'
import {blotted, type Passage} from '../text/passage.ts'
import {textRule, type Hit} from '../text/text-rule.ts'

/** Words in another script say their language, or they are shown in the wrong glyphs and read out letter by letter. */
export const languageMarks = textRule({
  id: 'preflight/language-mark',
  title: 'Words in other scripts say their language',
  severity: 'error',
  help: 'Select the words and mark them as foreign, with their language.',
  find: (passage) => (others.test(passage.text) ? [...unmarked(passage), ...wronglyMarked(passage)] : []),
})

function* unmarked({text, language, foreign, isMarkable}: Passage): Generator<Hit> {
  for (const {0: run, index} of blotted(text, foreign).matchAll(runs)) {
    if (scriptOf(language).test(run)) continue
    const extent = {start: index, end: index + run.length}
    yield {
      ...extent,
      says: `has “${run}” without its language in ${excerpt(text, extent)}`,
      // A plain string can't carry the mark; all that can be done is to write it in other letters.
      ...(!isMarkable && {
        severity: 'warning' as const,
        help: 'Write it in Latin letters: this field can’t say a language.',
      }),
    }
  }
}

function* wronglyMarked({text, foreign}: Passage): Generator<Hit> {
  for (const {start, end, language, direction} of foreign) {
    const words = text.slice(start, end)
    const run = others.exec(words)?.[0]
    if (run === undefined) continue
    if (!scriptOf(language).test(run))
      yield {start, end, says: `has “${words}” marked as ${languageName(language)}, which is not written so`}
    else if (direction !== directionOf(language))
      yield {
        start,
        end,
        says: `has “${words}” running the wrong way`,
        help: 'Clear the direction of the mark: the language has its own.',
        expected: directionOf(language),
      }
  }
}

const scripts: Partial<Record<LanguageTag, RegExp>> = {
  'zh-Hans': /[\p{Script=Han}\p{Script=Bopomofo}]/u,
  'zh-Hant': /[\p{Script=Han}\p{Script=Bopomofo}]/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /[\p{Script=Hangul}\p{Script=Han}]/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
}

const none = /(?!)/

const scriptOf = (language: LanguageTag): RegExp => scripts[language] ?? none

const letters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Arabic}\p{Script=Hebrew}`
const others = new RegExp(`[${letters}]`, 'u')
// Words of one script with what stands between them.
const runs = new RegExp(`[${letters}](?:[${letters}\\p{M}\\d\\s、，·・]*[${letters}\\p{M}])?`, 'gu')
