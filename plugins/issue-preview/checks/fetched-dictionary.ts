import {hunspell} from '../../../newsletter/preflight/spelling/hunspell.ts'
import type {Spelling} from '../../../newsletter/preflight/spelling/spelling.ts'
import americanAff from '../../../node_modules/dictionary-en/index.aff?url'
import americanDic from '../../../node_modules/dictionary-en/index.dic?url'
import britishAff from '../../../node_modules/dictionary-en-gb/index.aff?url'
import britishDic from '../../../node_modules/dictionary-en-gb/index.dic?url'

/**
 * English in both of its spellings, from files of the Studio's own build.
 *
 * @throws Error where they can't be had.
 */
export const fetchedDictionary = async (): Promise<Spelling> => {
  const [american, british] = await Promise.all([
    dictionaryAt(americanAff, americanDic),
    dictionaryAt(britishAff, britishDic),
  ])
  return hunspell('en', [american, british])
}

const dictionaryAt = async (aff: string, dic: string) => {
  const [affixes, words] = await Promise.all([textAt(aff), textAt(dic)])
  return {aff: affixes, dic: words}
}

const textAt = async (address: string): Promise<string> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`A dictionary can’t be had: HTTP ${String(response.status)}.`)
  return response.text()
}
