/**
 * Every closed list of values, once, and the few measures that forms and mails share. A list feeds the Studio's options, the zod enum
 * and exhaustive switches.
 * Each entry is `{value, title}`; `title` is what an editor sees.
 */

interface Term {
  readonly value: string
  readonly title: string
}

/** The values of a list as a tuple, for `z.enum` and unions. */
export const valuesOf = <const T extends readonly Term[]>(terms: T): {[K in keyof T]: T[K]['value']} =>
  // A mapped tuple type is not what `map` infers, though element for element it is what it returns.
  terms.map((term) => term.value) as {[K in keyof T]: T[K]['value']}

/** Widest display of a figure, in CSS pixels: the mail's column less its margins, the web page's column. */
export const FIGURE_WIDTH = {email: 552, web: 640} as const

export const ISSUE_STATUSES = [
  {value: 'drafting', title: 'Drafting'},
  {value: 'ready', title: 'Ready'},
  {value: 'published', title: 'Published'},
] as const satisfies readonly Term[]

export const URL_STATUSES = [
  {value: 'live', title: 'Live'},
  {value: 'dead', title: 'Dead'},
  {value: 'unfit', title: 'Unfit'},
  {value: 'usurped', title: 'Usurped'},
] as const satisfies readonly Term[]

/** How the text of a source was come by. */
export const SNAPSHOT_METHODS = [
  {value: 'fetched', title: 'Fetched from its address'},
  {value: 'file', title: 'Read from a file'},
  {value: 'pasted', title: 'Pasted'},
] as const satisfies readonly Term[]

/** What came of asking for a page. Only `gone` says that it is dead. */
export const LINK_OUTCOMES = [
  {value: 'found', title: 'There'},
  {value: 'moved', title: 'Moved for good'},
  {value: 'frontPage', title: 'Leads to a front page'},
  {value: 'gone', title: 'Gone'},
  {value: 'unreachable', title: 'Not reached'},
  {value: 'barred', title: 'Programs are kept out'},
  {value: 'refused', title: 'Not asked for'},
] as const satisfies readonly Term[]

export const SOURCE_TYPES = [
  {value: 'primary', title: 'Primary'},
  {value: 'secondary', title: 'Secondary'},
] as const satisfies readonly Term[]

export const VERDICTS = [
  {value: 'verified', title: 'Verified'},
  {value: 'needsChange', title: 'Needs change'},
  {value: 'disputed', title: 'Disputed'},
  {value: 'cannotVerify', title: 'Cannot verify'},
] as const satisfies readonly Term[]

/** What is put on the fact-check sheet beside quotations. */
export const CLAIM_KINDS = [
  {value: 'credit', title: 'Picture credit'},
  {value: 'statistic', title: 'Statistic'},
  {value: 'name', title: 'Name'},
] as const satisfies readonly Term[]

export const MATCH_CLASSES = [
  {value: 'exact', title: 'Exact'},
  {value: 'normalised', title: 'Normalised'},
  {value: 'withAlterations', title: 'With alterations'},
  {value: 'ambiguous', title: 'Ambiguous'},
  {value: 'nearMiss', title: 'Near miss'},
  {value: 'notFound', title: 'Not found'},
] as const satisfies readonly Term[]

/** What a quotation's checks come to. Never stored: worked out from the checks whenever it is asked for. */
export const QUOTE_STATES = [
  {value: 'verified', title: 'Verified'},
  {value: 'unchecked', title: 'Unchecked'},
  {value: 'stale', title: 'Changed since'},
  {value: 'needsChange', title: 'Needs change'},
  {value: 'disputed', title: 'Disputed'},
  {value: 'cannotVerify', title: 'Cannot verify'},
  {value: 'sourceMissing', title: 'Source missing'},
  {value: 'unregistered', title: 'Unregistered'},
  {value: 'waived', title: 'Waived'},
] as const satisfies readonly Term[]

export const CALLOUT_TONES = [
  {value: 'note', title: 'Note'},
  {value: 'background', title: 'Background'},
  {value: 'correction', title: 'Correction'},
] as const satisfies readonly Term[]

export const BLOCK_STYLES = [
  {value: 'normal', title: 'Text'},
  {value: 'h2', title: 'Heading'},
  {value: 'h3', title: 'Subheading'},
  {value: 'blockquote', title: 'Block quote'},
] as const satisfies readonly Term[]

export const LIST_TYPES = [
  {value: 'bullet', title: 'Bulleted'},
  {value: 'number', title: 'Numbered'},
] as const satisfies readonly Term[]

export const DECORATORS = [
  {value: 'strong', title: 'Bold'},
  {value: 'em', title: 'Italic'},
  {value: 'sub', title: 'Subscript'},
  {value: 'sup', title: 'Superscript'},
] as const satisfies readonly Term[]

/** What differs from reader to reader. It stands in the model as `{{value}}`; whoever delivers fills it in. */
export const PLACEHOLDERS = [
  {value: 'unsubscribe_url', title: 'Where the reader unsubscribes'},
  {value: 'view_online_url', title: 'Where the reader sees the issue in a browser'},
  {value: 'first_name', title: 'The reader’s first name'},
] as const satisfies readonly Term[]

/** Writing direction as HTML's `dir` takes it. */
export const DIRECTIONS = [
  {value: 'ltr', title: 'Left to right'},
  {value: 'rtl', title: 'Right to left'},
] as const satisfies readonly Term[]

/** SPDX licence identifiers where one fits, else an SPDX `LicenseRef-` of ours. https://spdx.org/licenses/ */
export const LICENCES = [
  {value: 'CC0-1.0', title: 'CC0 1.0 (public domain)'},
  {value: 'CC-BY-4.0', title: 'CC BY 4.0'},
  {value: 'CC-BY-SA-4.0', title: 'CC BY-SA 4.0'},
  {value: 'CC-BY-ND-4.0', title: 'CC BY-ND 4.0'},
  {value: 'CC-BY-NC-4.0', title: 'CC BY-NC 4.0'},
  {value: 'CC-BY-NC-SA-4.0', title: 'CC BY-NC-SA 4.0'},
  {value: 'CC-BY-NC-ND-4.0', title: 'CC BY-NC-ND 4.0'},
  {value: 'LicenseRef-public-domain', title: 'Public domain'},
  {value: 'LicenseRef-own-work', title: 'Own work'},
  {value: 'LicenseRef-licensed', title: 'Licensed to us'},
  {value: 'LicenseRef-permission', title: 'By permission'},
  {value: 'LicenseRef-press-handout', title: 'Press handout'},
] as const satisfies readonly Term[]

/** Languages of sources and quotes as BCP 47 tags, with the English name used in attributions. */
export const LANGUAGES = [
  {value: 'en', title: 'English', dir: 'ltr'},
  {value: 'zh-Hans', title: 'Chinese (Simplified)', name: 'Chinese', dir: 'ltr'},
  {value: 'zh-Hant', title: 'Chinese (Traditional)', name: 'Chinese', dir: 'ltr'},
  {value: 'ja', title: 'Japanese', dir: 'ltr'},
  {value: 'ko', title: 'Korean', dir: 'ltr'},
  {value: 'ar', title: 'Arabic', dir: 'rtl'},
  {value: 'he', title: 'Hebrew', dir: 'rtl'},
  {value: 'fa', title: 'Persian', dir: 'rtl'},
  {value: 'de', title: 'German', dir: 'ltr'},
  {value: 'fr', title: 'French', dir: 'ltr'},
  {value: 'es', title: 'Spanish', dir: 'ltr'},
  {value: 'it', title: 'Italian', dir: 'ltr'},
  {value: 'nl', title: 'Dutch', dir: 'ltr'},
  {value: 'pl', title: 'Polish', dir: 'ltr'},
  {value: 'pt', title: 'Portuguese', dir: 'ltr'},
  {value: 'ru', title: 'Russian', dir: 'ltr'},
  {value: 'tr', title: 'Turkish', dir: 'ltr'},
  {value: 'uk', title: 'Ukrainian', dir: 'ltr'},
  {value: 'vi', title: 'Vietnamese', dir: 'ltr'},
  {value: 'id', title: 'Indonesian', dir: 'ltr'},
  {value: 'hi', title: 'Hindi', dir: 'ltr'},
] as const satisfies readonly (Term & {readonly name?: string; readonly dir: Direction})[]

export type Direction = (typeof DIRECTIONS)[number]['value']
export type LanguageTag = (typeof LANGUAGES)[number]['value']
export type BlockStyle = (typeof BLOCK_STYLES)[number]['value']
export type ListType = (typeof LIST_TYPES)[number]['value']
export type Decorator = (typeof DECORATORS)[number]['value']
export type Placeholder = (typeof PLACEHOLDERS)[number]['value']
export type CalloutTone = (typeof CALLOUT_TONES)[number]['value']
export type SnapshotMethod = (typeof SNAPSHOT_METHODS)[number]['value']
export type UrlStatus = (typeof URL_STATUSES)[number]['value']
export type LinkOutcome = (typeof LINK_OUTCOMES)[number]['value']
