import type {Rule} from './rule.ts'
import {alternativeText} from './rules/alternative-text.ts'
import {articles} from './rules/articles.ts'
import {claims} from './rules/claims.ts'
import {contrast} from './rules/contrast.ts'
import {credits} from './rules/credits.ts'
import {encodedSize} from './rules/encoded-size.ts'
import {headings} from './rules/headings.ts'
import {ids} from './rules/ids.ts'
import {images} from './rules/images.ts'
import {inboxLine} from './rules/inbox-line.ts'
import {languageMarks} from './rules/language-marks.ts'
import {linkAddresses} from './rules/link-addresses.ts'
import {linkEdges} from './rules/link-edges.ts'
import {linkWords} from './rules/link-words.ts'
import {linksThatRan} from './rules/links-that-ran.ts'
import {mailSize} from './rules/mail-size.ts'
import {messageForm} from './rules/message-form.ts'
import {messageHeaders} from './rules/message-headers.ts'
import {mixedMarks} from './rules/mixed-marks.ts'
import {numbers} from './rules/numbers.ts'
import {pageFrame} from './rules/page-frame.ts'
import {pairs} from './rules/pairs.ts'
import {placeholders} from './rules/placeholders.ts'
import {plainText} from './rules/plain-text.ts'
import {punctuation} from './rules/punctuation.ts'
import {quotations} from './rules/quotations.ts'
import {repeatedLinks} from './rules/repeated-links.ts'
import {repeatedWords} from './rules/repeated-words.ts'
import {spelling} from './rules/spelling.ts'
import {strayCharacters} from './rules/stray-characters.ts'
import {styleSheets} from './rules/style-sheets.ts'
import {tables} from './rules/tables.ts'

/** Of what was written, and quick enough to run at every keystroke. */
export const quickRules: readonly Rule[] = [
  placeholders,
  linkEdges,
  punctuation,
  strayCharacters,
  pairs,
  mixedMarks,
  repeatedWords,
  articles,
  languageMarks,
  linkWords,
  linkAddresses,
  repeatedLinks,
  linksThatRan,
  numbers,
  quotations,
  claims,
  inboxLine,
  alternativeText,
  credits,
  images,
  tables,
  headings,
  contrast,
  mailSize,
]

/** Every rule of preflight, in the order in which a report names them: what is written, what it is written with, how it is sent. */
export const rules: readonly Rule[] = [
  ...quickRules,
  spelling,
  encodedSize,
  styleSheets,
  pageFrame,
  ids,
  plainText,
  messageForm,
  messageHeaders,
]
