import {existsSync} from 'node:fs'
import {openLedger, type Ledger} from '../../delivery/ledger/ledger.ts'
import type {DeliverOptions} from './options.ts'

/**
 * The ledger of a delivery; one that is empty and takes nothing for a dry run where there is none yet.
 *
 * @throws LedgerError
 */
export const ledgerFor = ({ledger, dryRun}: Pick<DeliverOptions, 'ledger' | 'dryRun'>): Ledger =>
  dryRun && !existsSync(ledger) ? nothingSent : openLedger(ledger)

/** A dry run makes no folder. */
const nothingSent: Ledger = {
  entries: () => [],
  intend: () => Promise.reject(new Error('a dry run sends nothing')),
  settle: () => Promise.reject(new Error('a dry run sends nothing')),
  close: () => undefined,
}
