/** The tables of datasets, their documents and what happened to them, as one migration of the lake's file. */
export const storeTables = `
  CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE document (
    -- The order in which documents came, which updating one keeps.
    ordinal INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;
  CREATE TABLE lake_transaction (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;
  CREATE TABLE change (
    dataset INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL REFERENCES lake_transaction (sequence) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    previous_rev TEXT,
    result_rev TEXT NOT NULL,
    transition TEXT NOT NULL,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX change_in_order ON change (sequence, position);
  CREATE INDEX change_of_document ON change (dataset, document_id, sequence);
  CREATE INDEX change_of_dataset ON change (dataset, sequence);
`
