CREATE TABLE plain (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, price NUMERIC(10,2), made DATETIME DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE child (id INTEGER PRIMARY KEY AUTOINCREMENT, plain_id INTEGER NOT NULL REFERENCES plain (id), other INTEGER REFERENCES plain, code TEXT UNIQUE, CONSTRAINT child_pair UNIQUE (plain_id, other));
CREATE TABLE named (id INTEGER NOT NULL, up INTEGER CONSTRAINT named_up REFERENCES named (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, CONSTRAINT named_pk PRIMARY KEY (id));
CREATE TABLE pair (a INTEGER, b TEXT, c INT, PRIMARY KEY (b, a));
CREATE TABLE pair_child (x INTEGER, y TEXT, z INTEGER, FOREIGN KEY (y, x) REFERENCES pair (b, a) ON DELETE CASCADE, FOREIGN KEY (z) REFERENCES plain (id), FOREIGN KEY (x) REFERENCES plain (id));
CREATE TABLE pair_child_key (x INTEGER, y TEXT, part INTEGER, PRIMARY KEY (x, y, part), FOREIGN KEY (x, y) REFERENCES pair_keyed (a, b));
CREATE TABLE pair_keyed (a INTEGER REFERENCES plain, b TEXT, PRIMARY KEY (a, b));
CREATE TABLE without_rowid (k TEXT COLLATE NOCASE PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, n INT NOT NULL, r REAL, b BLOB, a ANY) STRICT;
CREATE TABLE checked (
  id INTEGER PRIMARY KEY, -- the key; of all
  seconds INTEGER CONSTRAINT positive CHECK (seconds > 0),
  state TEXT CHECK (state IN ('a', 'it''s')),
  low INT, high INT,
  CONSTRAINT ordered CHECK (low <= high),
  CHECK (low <> 7) ON CONFLICT ABORT
);
CREATE TABLE defaults (
  id INTEGER PRIMARY KEY,
  t TEXT DEFAULT 'it''s', e TEXT DEFAULT '', n INTEGER DEFAULT 5, m INTEGER DEFAULT -5, d NUMERIC(10,2) DEFAULT 1.50,
  z TEXT DEFAULT NULL, b BOOLEAN DEFAULT TRUE, x BLOB DEFAULT x'00ff', h INT DEFAULT 0x10, s REAL DEFAULT 1e3,
  ct TIME DEFAULT CURRENT_TIME, cd DATE DEFAULT CURRENT_DATE, f TEXT DEFAULT (strftime('%s','now')), g INT DEFAULT (1 + 2),
  q TEXT DEFAULT 'a "quoted" \ back; semi', w TEXT DEFAULT 'two
lines'
);
CREATE TABLE defaults_odd (id INTEGER PRIMARY KEY, q TEXT DEFAULT "double", p INT DEFAULT +5, u TEXT DEFAULT unquoted);
CREATE TABLE generated (a INT, b INT AS (a * 2) STORED, c TEXT GENERATED ALWAYS AS ('x' || a) VIRTUAL);
CREATE TABLE conflicts (a TEXT UNIQUE ON CONFLICT REPLACE, b INT NOT NULL ON CONFLICT IGNORE, PRIMARY KEY (b DESC));
CREATE TABLE "od""d, name" ("a b" INT, "select" TEXT, `e``f` INT, "größe" TEXT, "x,y" INT UNIQUE);
CREATE TABLE types (a DOUBLE PRECISION, b VARCHAR (20), c UNSIGNED BIG INT, d NVARCHAR(10), e, f "odd type", g DECIMAL(8, 3), h BIGINT, i TINYINT(1), j DATETIME, k "int unsigned");
CREATE TABLE not_null_key (id INTEGER PRIMARY KEY NOT NULL, t TEXT);
CREATE VIRTUAL TABLE search USING fts5(title, body);
CREATE INDEX plain_name ON plain (name);
CREATE UNIQUE INDEX plain_pair ON plain (name, price);
CREATE INDEX plain_desc ON plain (price DESC, name);
CREATE INDEX plain_nocase ON plain (name COLLATE NOCASE);
CREATE INDEX plain_lower ON plain (lower(name), price + 1 DESC);
CREATE UNIQUE INDEX "plain part'ial" ON plain (name) WHERE price IS NOT NULL AND name <> 'it''s';
CREATE INDEX odd_index ON "od""d, name" ("a b", "x,y");
CREATE VIEW z_base AS SELECT id, name FROM plain;
CREATE VIEW a_over AS
SELECT id, -- the key; kept
       /* and 'this' */ name || 'it''s' AS said
  FROM z_base
 WHERE name <> '--no comment';
CREATE VIEW m_named (one, "t wo") AS SELECT id, said FROM a_over;
CREATE VIEW "odd ""view" AS SELECT * FROM "od""d, name";
CREATE TRIGGER plain_trigger AFTER UPDATE OF name ON plain WHEN new.name <> old.name BEGIN
  -- first; second
  UPDATE child SET code = 'it''s; ok' WHERE plain_id = new.id;
  DELETE FROM pair WHERE a = new.id;
END;
CREATE TRIGGER view_trigger INSTEAD OF INSERT ON z_base BEGIN INSERT INTO plain (name) VALUES (new.name); END;
