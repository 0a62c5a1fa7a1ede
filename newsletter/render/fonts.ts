import type {LanguageTag} from '../vocabulary.ts'

export const serif = `'Iowan Old Style',Charter,Georgia,serif`
export const sans = `-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

/**
 * The faces for words in scripts that the serif doesn't have. Named by language because the same Han character is drawn
 * differently in each.
 */
const scriptFonts = {
  'zh-Hans': `'Songti SC','Noto Serif CJK SC','Noto Serif SC',SimSun,serif`,
  'zh-Hant': `'Songti TC','Noto Serif CJK TC','Noto Serif TC',PMingLiU,serif`,
  ja: `'Hiragino Mincho ProN','Noto Serif CJK JP','Noto Serif JP','Yu Mincho',serif`,
  ko: `AppleMyungjo,'Noto Serif CJK KR','Noto Serif KR',Batang,serif`,
  ar: `'Geeza Pro','Noto Naskh Arabic','Traditional Arabic',serif`,
  fa: `'Geeza Pro','Noto Naskh Arabic','Traditional Arabic',serif`,
  he: `'Arial Hebrew','Noto Serif Hebrew',David,serif`,
} as const satisfies Partial<Record<LanguageTag, string>>

/** Style sheet rules that give each language's words their faces. */
export const scriptRules = Object.entries(scriptFonts)
  .map(([language, fonts]) => `:lang(${language}){font-family:${fonts}}`)
  .join('\n')

/** The faces for a language; undefined where the serif serves. */
export const fontsOf = (language: LanguageTag): string | undefined =>
  language in scriptFonts ? scriptFonts[language as keyof typeof scriptFonts] : undefined
