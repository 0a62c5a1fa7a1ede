import {archiveQueries} from '../source/archive-source.ts'

export {exportCommand} from './export-command.ts'

/** The queries that were compiled. */
export const remember = (): string => archiveQueries.remember()

export const recall = (memory: string): void => {
  archiveQueries.recall(memory)
}
