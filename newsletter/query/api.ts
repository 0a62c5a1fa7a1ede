/**
 * The version of the Content Lake's query API that the queries are written for. Named in every request: the version
 * decides what a query means (perspectives, for one, defaulted to `raw` before 2025-02-19).
 */
export const API_VERSION = '2025-02-19'

/** What the export reads: published documents, never drafts or versions. */
export const EXPORT_PERSPECTIVE = 'published'
