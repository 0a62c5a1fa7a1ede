/** Where the strings about snapshots are kept. */
export const snapshotsNamespace = 'snapshots'
