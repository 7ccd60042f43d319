PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE code (facet INTEGER, number INTEGER, value TEXT, PRIMARY KEY (facet, number)) WITHOUT ROWID;
CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  contract INTEGER NOT NULL, rome INTEGER NOT NULL, commune INTEGER NOT NULL,
  day INTEGER NOT NULL, department TEXT NOT NULL, experience TEXT NOT NULL,
  apprenticeship INTEGER NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL);
-- Contentless; the words are made already, so that the tokenizer only cuts at spaces.
CREATE VIRTUAL TABLE words USING fts5(title, employer, text, content='',
  tokenize = "unicode61 remove_diacritics 0 tokenchars '+#.@&-_'");
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(3.0, 1.0, 1.0)');
CREATE VIRTUAL TABLE place USING rtree(id, south, north, west, east);
