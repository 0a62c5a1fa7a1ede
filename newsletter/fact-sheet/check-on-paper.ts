import type {SignedCheck} from '../quotes/who-counts.ts'
import {VERDICTS} from '../vocabulary.ts'
import type {SheetCheck} from './sheet-line.ts'
import type {SheetRecords} from './sheet-records.ts'

/** What decides a state: the checks that count of what is printed now; else the last before it changed. */
interface Decided {
  readonly counting: readonly SignedCheck[]
  readonly fingerprint: string | undefined
  readonly check: SignedCheck | undefined
}

/** The checks that decide a state, as they are put on paper. */
export const checksOnPaper = (
  {counting, fingerprint, check}: Decided,
  records: Pick<SheetRecords, 'names'>,
): readonly SheetCheck[] => {
  const current = counting.filter((one) => one.check.fingerprint === fingerprint)
  const deciding = current.length > 0 || check === undefined ? current : [check]
  return deciding.map((one) => onPaper(one, records))
}

const onPaper = ({check, account, at}: SignedCheck, records: Pick<SheetRecords, 'names'>): SheetCheck => ({
  by: (check.checkerName ?? '') || (records.names.get(account) ?? (account || (check.checkerId ?? ''))),
  at,
  verdict: VERDICTS.find(({value}) => value === check.verdict)?.title ?? check.verdict ?? '',
  note: check.note ?? '',
})
