import type {SignedCheck} from '../quotes/who-counts.ts'
import {VERDICTS} from '../vocabulary.ts'
import type {SheetCheck} from './sheet-line.ts'
import type {SheetRecords} from './sheet-records.ts'

/** A check as it is put on paper. */
export const checkOnPaper = (
  {check, account, at}: SignedCheck,
  records: Pick<SheetRecords, 'names'>,
): SheetCheck => ({
  by: (check.checkerName ?? '') || (records.names.get(account) ?? (account || (check.checkerId ?? ''))),
  at,
  verdict: VERDICTS.find(({value}) => value === check.verdict)?.title ?? check.verdict ?? '',
  note: check.note ?? '',
})
