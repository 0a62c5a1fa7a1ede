import {defineTextTransformRule, InputRulePlugin} from '@portabletext/plugin-input-rule'
import {curly} from './curly.ts'

/** Quotation marks that turn as {@link curly} says. Backspace right after gives the straight mark back. */
export const TypographyPlugin = () => <InputRulePlugin rules={rules} />

const turning = (mark: '"' | "'") =>
  defineTextTransformRule<{readonly text: string}>({
    on: new RegExp(mark, 'g'),
    guard: ({event}) => ({text: event.textBefore + event.textInserted}),
    transform: ({location}, {text}) => curly(mark, text.slice(0, location.targetOffsets.anchor.offset)),
  })

const rules = [turning('"'), turning("'")]
