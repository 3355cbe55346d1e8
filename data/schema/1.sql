-- A Pressmark project, version 1. Offsets are code points, times are seconds
-- since 1970 in UTC. Ids are never used again, so that an old changeset cannot
-- meet a stranger.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE annotator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  program INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Texts never change and are never deleted with their document, so that
-- undoing an import and doing it again moves no text.
CREATE TABLE document_text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  text INTEGER NOT NULL REFERENCES document_text (id),
  title TEXT NOT NULL,
  outlet TEXT,
  author TEXT,
  published TEXT,
  url TEXT,
  language TEXT,
  source TEXT,
  length INTEGER NOT NULL,
  words INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  source_sha256 TEXT,
  source_size INTEGER,
  encoding TEXT,
  newline TEXT,
  meta TEXT,
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'in-progress', 'done')),
  imported INTEGER NOT NULL
) STRICT;
CREATE INDEX document_sha256 ON document (sha256);
CREATE INDEX document_source ON document (source);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES tag (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  color TEXT NOT NULL,
  pattern TEXT NOT NULL,
  shortcut TEXT CHECK (shortcut BETWEEN '1' AND '9' AND length (shortcut) = 1),
  definition TEXT,
  use_when TEXT,
  not_when TEXT
) STRICT;
CREATE INDEX tag_parent ON tag (parent);

CREATE TABLE attribute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'choice', 'flag', 'person')),
  choices TEXT, -- a JSON array
  anchored INTEGER NOT NULL DEFAULT 0,
  required INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attribute_tag ON attribute (tag);

CREATE TABLE annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  annotator INTEGER NOT NULL REFERENCES annotator (id),
  status TEXT NOT NULL CHECK (status IN ('accepted', 'suggested', 'rejected')),
  note TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_document ON annotation (document, tag, status);
CREATE INDEX annotation_tag ON annotation (tag);

CREATE TABLE span (
  annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL,
  PRIMARY KEY (annotation, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_attribute (
  annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  attribute INTEGER NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  start INTEGER,
  end INTEGER,
  PRIMARY KEY (annotation, attribute)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_attribute_value ON annotation_attribute (attribute, value);

CREATE TABLE link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  target INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  annotator INTEGER NOT NULL REFERENCES annotator (id),
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);

-- Each user action: its changeset, compressed. Not part of any changeset.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  annotator TEXT NOT NULL,
  time INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL
) STRICT;

-- Who has the project open.
CREATE TABLE presence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  name TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;

-- Where each document was last read, in code points.
CREATE TABLE reading (
  document INTEGER PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT;

-- Filled along with document_text by the program: with an untrusted schema a
-- trigger may not write to a virtual table.
CREATE VIRTUAL TABLE document_fts USING fts5 (
  text,
  content = 'document_text',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- So much of it is gathered in memory before it is written, in bytes: an import
-- of thousands of documents writes few large pieces and merges little.
INSERT INTO document_fts (document_fts, rank) VALUES ('hashsize', 16777216);
