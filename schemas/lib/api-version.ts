/** The version of the query API that initial values and validation ask with; the one that the export asks with. */
export const API_VERSION = '2025-02-19'
