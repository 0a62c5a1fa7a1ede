import type {Figure} from '../blocks/figure/contract.ts'
import {columnsOf} from './columns.ts'
import {figureLines} from './phrases.ts'
import {isBlank} from './printable.ts'
import {textWidth, wrap} from './wrap.ts'

/** A heading with a rule under it, as long as its longest line; empty where there are no words. */
export const headingText = (words: string, rule: '=' | '-' | '~' = '-'): string => {
  if (isBlank(words)) return ''
  const wrapped = wrap(words)
  const width = Math.max(...wrapped.split('\n').map((line) => columnsOf(line)))
  return `${wrapped}\n${rule.repeat(Math.min(textWidth, width))}`
}

/** Caption and credit of a figure, whose picture plain text can't show. */
export const figureText = (figure: Figure): string => {
  const {caption, credit} = figureLines(figure)
  return wrap([caption, credit].filter((line) => line !== '').join(' '))
}
