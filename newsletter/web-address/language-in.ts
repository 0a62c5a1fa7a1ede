import type {LanguageTag} from '../vocabulary.ts'

/** What of an address can say which language a page is in. */
interface Address {
  readonly hostname: string
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

/** The language that an address names outright: a folder (`/ja/`), a subdomain (`english.`) or a parameter (`?lang=de`). */
export const languageNamedIn = ({hostname, pathname, searchParams}: Address): LanguageTag | undefined => {
  const parameter = searchParams.get('lang') ?? searchParams.get('hl') ?? ''
  const [subdomain = ''] = hostname.split('.')
  // Deeper in the path, two letters are more likely something else.
  const folders = pathname.split('/').slice(1, 3)
  return [...folders, parameter, subdomain].map(languageOf).find((language) => language !== undefined)
}

/** The language of a country, where one is by far the likeliest; from the end of a host's name. */
export const languageOfCountry = (hostname: string): LanguageTag | undefined =>
  countries.get(hostname.slice(hostname.lastIndexOf('.') + 1).toLowerCase())

const languageOf = (word: string): LanguageTag | undefined => words.get(word.toLowerCase().replace('_', '-'))

// Codes that are words of English (he, hi, id, it) are left out: as folders they are mostly that.
const words = new Map<string, LanguageTag>([
  ...both('en', 'en', 'english', 'en-us', 'en-gb', 'eng'),
  ...both('zh-Hans', 'zh', 'cn', 'chn', 'zh-cn', 'zh-hans', 'chinese', 'cn-zh'),
  ...both('zh-Hant', 'zh-tw', 'zh-hk', 'zh-hant', 'tc', 'cht'),
  ...both('ja', 'ja', 'jp', 'ja-jp', 'japanese', 'jpn'),
  ...both('ko', 'ko', 'kr', 'ko-kr', 'korean', 'kor'),
  ...both('ar', 'ar', 'arabic', 'ar-sa', 'ar-ae'),
  ...both('he', 'hebrew', 'he-il'),
  ...both('fa', 'fa', 'persian', 'farsi', 'fa-ir'),
  ...both('de', 'de', 'deutsch', 'german', 'de-de', 'de-at', 'de-ch'),
  ...both('fr', 'fr', 'francais', 'french', 'fr-fr', 'fr-ca', 'fr-ch'),
  ...both('es', 'es', 'espanol', 'spanish', 'es-es', 'es-mx'),
  ...both('it', 'italiano', 'italian', 'it-it'),
  ...both('nl', 'nl', 'nederlands', 'dutch', 'nl-nl', 'nl-be'),
  ...both('pl', 'pl', 'polski', 'polish', 'pl-pl'),
  ...both('pt', 'pt', 'portugues', 'portuguese', 'pt-br', 'pt-pt'),
  ...both('ru', 'ru', 'russian', 'ru-ru'),
  ...both('tr', 'tr', 'turkish', 'tr-tr'),
  ...both('uk', 'uk', 'ukrainian', 'uk-ua'),
  ...both('vi', 'vi', 'vietnamese', 'vi-vn'),
  ...both('id', 'indonesian', 'id-id'),
  ...both('hi', 'hindi', 'hi-in'),
])

const countries = new Map<string, LanguageTag>([
  ...both('zh-Hans', 'cn'),
  ...both('zh-Hant', 'tw', 'hk', 'mo'),
  ...both('ja', 'jp'),
  ...both('ko', 'kr'),
  ...both('ar', 'sa', 'eg', 'ae', 'qa', 'jo', 'kw', 'iq', 'om'),
  ...both('he', 'il'),
  ...both('fa', 'ir'),
  ...both('de', 'de', 'at'),
  ...both('fr', 'fr'),
  ...both('es', 'es', 'mx', 'ar', 'cl', 'pe', 'uy'),
  ...both('it', 'it'),
  ...both('nl', 'nl'),
  ...both('pl', 'pl'),
  ...both('pt', 'pt', 'br'),
  ...both('ru', 'ru'),
  ...both('tr', 'tr'),
  ...both('uk', 'ua'),
  ...both('vi', 'vn'),
  ...both('id', 'id'),
  ...both('en', 'uk', 'us', 'au', 'nz', 'ie'),
])

function both(language: LanguageTag, ...names: readonly string[]): readonly [string, LanguageTag][] {
  return names.map((name) => [name, language])
}
