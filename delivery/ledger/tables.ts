/** The ledger's schema, as SQL in the order in which it grew. Never change one that was released: add another. */
export const migrations: readonly string[] = [
  `CREATE TABLE deliveries (
    issue TEXT NOT NULL,
    content TEXT NOT NULL,
    target TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'accepted', 'refused', 'deferred', 'unknown')),
    detail TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (issue, target, content, recipient)
  ) STRICT, WITHOUT ROWID`,
]
