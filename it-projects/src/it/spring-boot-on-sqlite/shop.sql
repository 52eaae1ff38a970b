CREATE TABLE artist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  note TEXT,
  CONSTRAINT uq_artist UNIQUE (name)
);
CREATE TABLE album (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  artist_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE, -- no albums without artists
  title TEXT NOT NULL,
  price NUMERIC(10,2) DEFAULT 9.90 CHECK (price >= 0)
);
CREATE INDEX album_cheap ON album (title COLLATE NOCASE) WHERE price < 5;
CREATE VIEW catalogue AS SELECT name, title FROM artist JOIN album ON artist.id = artist_id;
CREATE TRIGGER no_free_albums BEFORE UPDATE OF price ON album WHEN new.price = 0 BEGIN SELECT raise(ABORT, 'not free'); END;
INSERT INTO artist (id, name) VALUES (1, 'Mari'), (2, 'Arve');
INSERT INTO album (artist_id, title) VALUES (1, 'Flow'), (1, 'Ebb'), (2, 'it''s');
