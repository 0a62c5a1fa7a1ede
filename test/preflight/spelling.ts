import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import {hunspell} from '../../newsletter/preflight/spelling/hunspell.ts'

/** Both spellings of English, once for all tests of a file. */
export const english = hunspell('en', [american, british])
