PRAGMA user_version = 7;
PRAGMA application_id = 1179011410;
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, "no" TEXT DEFAULT 'no');
CREATE TABLE "every type" (
  a INTEGER PRIMARY KEY,
  b INT DEFAULT 0x10, c TINYINT DEFAULT -5, d SMALLINT, e BIGINT DEFAULT +9223372036854775807, f UNSIGNED BIG INT,
  g REAL DEFAULT 1.50, h DOUBLE PRECISION DEFAULT 1e3, i FLOAT, j NUMERIC, k DECIMAL(10,2) DEFAULT 1.50, l DECIMAL(5), m NUMERIC(70,40),
  n BOOLEAN DEFAULT 1, o BOOLEAN NOT NULL DEFAULT FALSE, p TINYINT(1) DEFAULT '0',
  q DATE DEFAULT '2026-01-31', r TIME DEFAULT '23:59:59', s DATETIME DEFAULT CURRENT_TIMESTAMP, t TIMESTAMP, u TIMESTAMP WITH TIME ZONE,
  v DATE DEFAULT (date('now')), w DATETIME DEFAULT (datetime('now')), x TEXT DEFAULT CURRENT_TIMESTAMP, y TIME DEFAULT CURRENT_TIME,
  z VARCHAR(30) DEFAULT 'it''s', aa CHAR(2), ab NVARCHAR(100), ac VARCHAR(0), ad VARCHAR(99999999), ae TEXT DEFAULT '',
  af BLOB DEFAULT x'00ff', ag VARBINARY(16), ah UUID DEFAULT '0b0e3c2a-2b1b-4c6f-8b8e-0f6a5a3c1d2e', ai JSON DEFAULT '{"a": [1]}', aj, ak POINT,
  al TEXT DEFAULT 'null', am TEXT DEFAULT '1.50', an TEXT DEFAULT (lower('X')), ao INTEGER DEFAULT 'abc', ap TEXT DEFAULT 'back\slash',
  aq DATETIME DEFAULT 'soon', ar TEXT DEFAULT 12, "as" VARCHAR(3) DEFAULT 'toolong', at JSON DEFAULT '{', au DATE DEFAULT '',
  av TEXT DEFAULT NULL, aw DATETIME DEFAULT '2026-01-31 10:00:00', ax TEXT DEFAULT 'current_date', ay TEXT DEFAULT '~', az TEXT DEFAULT 'a: b #c',
  ba TEXT DEFAULT '${x} ${ y } ${:z} ${', bb TEXT DEFAULT 'two
lines', bc INT DEFAULT (1 + 1), bd SMALLINT DEFAULT 100000, be TEXT DEFAULT "double", bf BOOLEAN DEFAULT 't'
);
CREATE TABLE /* a comment; with ' and */ "strange ""name"" [1], `x`" ( -- ${comment}; it's
  "a b" TEXT, "c,d" INTEGER NOT NULL, "e""f" TEXT COLLATE NOCASE, [g h] REAL, `i``j` BLOB, "select" TEXT, "été" TEXT, "🎵" TEXT, "" TEXT, "${x}" TEXT DEFAULT ';',
  " blank " TEXT, "ctid" TEXT, "a	b" TEXT,
  CONSTRAINT "pk, of ""it""" PRIMARY KEY ("c,d", "a b"), CONSTRAINT "PRIMARY" UNIQUE ("select", "été"), UNIQUE ("e""f" COLLATE NOCASE)
);
CREATE INDEX "ix of ""it""" ON "strange ""name"" [1], `x`" ("🎵" DESC, "${x}");
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, any_thing ANY, t TEXT NOT NULL, r REAL, b BLOB, i INT) STRICT;
CREATE TABLE without_rowid (k1 TEXT, k2 INTEGER, k3 BLOB, v TEXT, PRIMARY KEY (k2 DESC, k1, k3)) WITHOUT ROWID, STRICT;
CREATE TABLE generated (
  id INTEGER PRIMARY KEY, price DECIMAL(10,2) NOT NULL, amount INT NOT NULL DEFAULT 1, first TEXT, last TEXT,
  total DECIMAL(12,2) GENERATED ALWAYS AS (price * amount) VIRTUAL, full_name TEXT AS (first || ' ' || last) STORED,
  ratio REAL AS (price / amount), shifted INT NOT NULL AS (amount + 1) STORED, CHECK (total < 1000000)
);
CREATE UNIQUE INDEX generated_shifted ON generated (shifted, amount);
CREATE TABLE child (
  id INTEGER PRIMARY KEY REFERENCES parent (id) ON DELETE CASCADE,
  parent_id INT NOT NULL REFERENCES parent ON DELETE SET NULL ON UPDATE CASCADE,
  code TEXT CONSTRAINT fk_code REFERENCES parent (code) ON UPDATE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
  later_id INTEGER REFERENCES later DEFERRABLE,
  gone_id INTEGER REFERENCES gone (id),
  not_unique TEXT REFERENCES parent ("no"),
  self_id INTEGER REFERENCES child (id) ON DELETE RESTRICT,
  k1 TEXT, k2 INTEGER, k3 BLOB,
  FOREIGN KEY (k1, k3, k2) REFERENCES without_rowid (k1, k3, k2) ON DELETE SET NULL
);
CREATE TABLE later (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, child_id INTEGER CONSTRAINT fk_code REFERENCES child (id), name TEXT UNIQUE ON CONFLICT IGNORE);
CREATE TABLE checked (
  id INTEGER PRIMARY KEY,
  n INTEGER CHECK (n > 0 AND n <= 100), state VARCHAR(10) CHECK (state IN ('new', 'old') OR state IS NULL),
  flag BOOLEAN CHECK (flag IN (0, 1)), t TEXT CHECK (length(t) > 2), d DATE CHECK (d >= '2000-01-01'),
  g TEXT CHECK (g GLOB '[a-z]*'), l TEXT CHECK (l LIKE 'a%'), y INTEGER CHECK (typeof(y) = 'integer'),
  CONSTRAINT named CHECK (n <> 13), CONSTRAINT mixed CHECK (t = n), CONSTRAINT between_them CHECK (n BETWEEN 1 AND 99 AND NOT (id = 0))
);
CREATE TABLE indexed (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e VARCHAR(2000), f INTEGER, g JSON, h BLOB);
CREATE INDEX i_plain ON indexed (a);
CREATE INDEX i_many ON indexed (a, b, c, d);
CREATE INDEX i_desc ON indexed (f DESC, id);
CREATE INDEX i_part ON indexed (f) WHERE f IS NOT NULL;
CREATE INDEX i_expr ON indexed (lower(a), f + 1);
CREATE INDEX i_coll ON indexed (b COLLATE NOCASE);
CREATE INDEX i_long ON indexed (e);
CREATE INDEX i_json ON indexed (g);
CREATE INDEX i_blob ON indexed (h);
CREATE UNIQUE INDEX i_uniq ON indexed (f, a);
CREATE TABLE a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_1 (id INTEGER PRIMARY KEY, a_very_long_column_name_that_goes_on_and_on_until_no_server_takes_it TEXT UNIQUE);
CREATE TABLE a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_2 (id INTEGER PRIMARY KEY, a_very_long_column_name_that_goes_on_and_on_until_no_server_takes_it TEXT UNIQUE);
CREATE TABLE wide (id INTEGER PRIMARY KEY, a VARCHAR(9000), b VARCHAR(9000), c VARCHAR(9000), d VARCHAR(9000));
CREATE TABLE cr (a TEXT, b TEXT DEFAULT 'x');
CREATE TABLE "Case" ("Id" INTEGER PRIMARY KEY, "Group" TEXT, ORDER_BY TEXT);
CREATE TABLE copied AS SELECT id, code FROM parent;
ALTER TABLE parent ADD COLUMN added TEXT DEFAULT 'later';
ALTER TABLE cr RENAME COLUMN a TO aa;
CREATE VIEW v1 AS SELECT id, code FROM parent WHERE code <> ';';
CREATE VIEW "v 2" (x, "y z") AS SELECT id, code FROM v1 -- ${v}
;
CREATE VIEW v_broken AS SELECT * FROM gone;
CREATE TRIGGER parent_ai AFTER INSERT ON parent WHEN new.code <> 'END;' BEGIN
  UPDATE parent SET "no" = 'a;b' WHERE id = new.id; -- it's
  SELECT CASE WHEN new.code = '' THEN RAISE(ABORT, 'empty; ${code}') END;
END;
CREATE TRIGGER v2_insert INSTEAD OF INSERT ON "v 2" BEGIN
  INSERT INTO parent (id, code) VALUES (new.x, new."y z");
END;
CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE boxes USING rtree(id, min_x, max_x, +label TEXT);
CREATE TRIGGER parent_search AFTER UPDATE OF code ON parent BEGIN
  INSERT INTO search (title, body) VALUES (new.code, '');
END;
