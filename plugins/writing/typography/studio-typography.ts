/**
 * The Studio's own rules that are left out: its quotation marks, which look at the last character alone, and signs that it makes
 * of what an essay may well mean as it stands, such as a point “(c)”.
 */
export const LEFT_OUT = [
  'openingDoubleQuote',
  'closingDoubleQuote',
  'openingSingleQuote',
  'closingSingleQuote',
  'copyright',
  'trademark',
  'servicemark',
  'registeredTrademark',
] as const
