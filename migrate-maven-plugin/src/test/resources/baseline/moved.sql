-- Everything that SQLite can declare and hold, and that a server can hold, too.
CREATE TABLE numbers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "int" INT NOT NULL DEFAULT 7, tiny TINYINT, small SMALLINT, medium MEDIUMINT, big BIGINT, ubig UNSIGNED BIG INT, int2 INT2, int8 INT8,
  far INT, near INTEGER(3), uint INT UNSIGNED,
  real_one REAL, dbl DOUBLE, dblp DOUBLE PRECISION, flt FLOAT DEFAULT 0.5,
  num NUMERIC, num30 NUMERIC(30,10), dec DECIMAL(10,5), dec0 DECIMAL(5), dec65 DECIMAL(40,0), money MONEY,
  bool BOOLEAN NOT NULL DEFAULT 0, tiny1 TINYINT(1) DEFAULT 1, "bit" BIT, checked INTEGER CHECK (checked IN (0, 1)), triple BOOLEAN,
  counted INTEGER DEFAULT -1, hex INTEGER DEFAULT 0x10
);
INSERT INTO numbers (tiny, small, medium, big, ubig, int2, int8, far, near, uint, real_one, dbl, dblp, flt, num, num30, dec, dec0, dec65, money, bool, "bit", checked, triple)
VALUES (1, 2, 3, 9223372036854775807, 4, 5, 6, 3000000000, 7, 4000000000, 1.5, 2.5, 3.5, 4.5, 12.25, 1234567890.5, 3.25, 99999, 12345678901234567, 9.99, 1, 1, 0, 2);
INSERT INTO numbers (tiny, far) VALUES (-1, -3000000000);
CREATE TABLE texts (
  code TEXT PRIMARY KEY NOT NULL,
  ch CHARACTER(20), vc VARCHAR(255), vch VARYING CHARACTER(30), nch NCHAR(55), nat NATIVE CHARACTER(70), nvc NVARCHAR(100), txt TEXT, clob CLOB,
  vc0 VARCHAR, spaced VARCHAR (40), ncase TEXT COLLATE NOCASE, ncased VARCHAR(20) COLLATE NOCASE, str STRING, longer VARCHAR(70000), ch1 CHAR(1),
  uid UUID, uid_text CHAR(36), doc JSON, docb JSONB, xml XML, kept TEXT NOT NULL DEFAULT 'it''s', empty TEXT DEFAULT ''
);
INSERT INTO texts VALUES ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 's', 'n', 'o', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', '{"a": 1}', '[]', '<x/>', 'p', 'ä🎵');
CREATE TABLE moments (
  id INTEGER PRIMARY KEY,
  day DATE, day_time DATETIME, stamp TIMESTAMP, zoned TIMESTAMP WITH TIME ZONE, hour TIME, minute TIME, fraction DATETIME, iso DATETIME,
  offset_text DATETIME, epoch DATETIME, milli DATETIME, julian DATETIME, day_only DATETIME, day_epoch DATE, day_with_time DATE, spoken DATE, as_text TEXT, year YEAR,
  made DATETIME DEFAULT CURRENT_TIMESTAMP, made_day DATE DEFAULT CURRENT_DATE, made_hour TIME DEFAULT CURRENT_TIME, never DATETIME
);
INSERT INTO moments (day, day_time, stamp, zoned, hour, minute, fraction, iso, offset_text, epoch, milli, julian, day_only, day_epoch, day_with_time, spoken, as_text, year)
VALUES ('2024-02-29', '2024-02-29 12:34:56', '2024-02-29 12:34:56', '2024-02-29T12:34:56+01:00', '12:34:56', '12:34', '2024-02-29 12:34:56.789', '2024-02-29T12:34:56',
  '2024-02-29T12:34:56+01:00', 1709210096, 1709210096789, 2460370.024259, '2024-02-29', 1709164800, '2024-02-29 00:00:00', '29.02.2024', '2024-02-29', 2024);
CREATE TABLE bytes (id BLOB PRIMARY KEY, data BLOB, sized VARBINARY(16), bin BINARY(4), later BLOB DEFAULT x'00ff') WITHOUT ROWID;
INSERT INTO bytes VALUES (x'0102', x'00ff', x'01', x'01020304', x'aa');
CREATE TABLE states (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'shut')), state2 VARCHAR(10) CHECK ( state2 in('new','old','it''s') ),
  loose TEXT CHECK (loose IN ('a', 'b')) UNIQUE, n INTEGER CHECK (n IN (1, 2, 3)), ncase TEXT COLLATE NOCASE CHECK (ncase IN ('open', 'shut')),
  low INTEGER CHECK (low >= 0 AND low <= 100), len TEXT CHECK (length(len) > 2), glob TEXT CHECK (glob GLOB '[a-z]*')
);
INSERT INTO states VALUES (1, 'open', 'it''s', 'a', 3, 'OPEN', 50, 'abc', 'abc'), (2, 'shut', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE computed (
  id INTEGER PRIMARY KEY, price DECIMAL(10,2) NOT NULL, amount INT NOT NULL DEFAULT 1, first TEXT, last TEXT,
  total DECIMAL(12,2) GENERATED ALWAYS AS (price * amount) VIRTUAL, more INT NOT NULL AS (amount + 1) STORED,
  full_name TEXT AS (first || ' ' || last) STORED, shout TEXT AS (upper(first)) VIRTUAL,
  letters INT AS (length(first) + coalesce(amount, 0)) STORED, half REAL AS (price / 2), of_total INT AS (total + 1), twice NUMERIC AS (-2 * abs(price))
);
INSERT INTO computed (price, amount, first, last) VALUES (1.5, 2, 'Ann', 'Lee');
CREATE TABLE untyped (id INTEGER PRIMARY KEY, none, whole, words, mixed_one);
INSERT INTO untyped VALUES (1, NULL, 5, 'w', 'text');
CREATE TABLE misfits (id INTEGER PRIMARY KEY, halves INTEGER, worded INTEGER, "number" TEXT, real_text REAL, uid UUID, flagged BOOLEAN, tiny TINYINT(1));
INSERT INTO misfits VALUES (1, 5, 6, '7', 0.5, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a13', 1, 1);
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, any_thing ANY, t TEXT NOT NULL, r REAL, b BLOB, i INT, ii INTEGER) STRICT;
INSERT INTO strict_one VALUES (1, 'x', 't', 0.5, x'01', 2, 3);
CREATE TABLE country (code CHAR(2) PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE);
INSERT INTO country VALUES ('DE', 'Germany'), ('FR', 'France');
CREATE TABLE region (country TEXT NOT NULL REFERENCES country (code), region VARCHAR(10) NOT NULL, label TEXT, PRIMARY KEY (country, region));
INSERT INTO region VALUES ('DE', 'BY', 'Bavaria');
CREATE TABLE city (country TEXT NOT NULL, region TEXT NOT NULL, nr INTEGER NOT NULL, name TEXT, capital_of TEXT REFERENCES country (name),
  PRIMARY KEY (country, region, nr), FOREIGN KEY (country, region) REFERENCES region (country, region) ON DELETE CASCADE) WITHOUT ROWID;
INSERT INTO city VALUES ('DE', 'BY', 1, 'Munich', 'Germany');
CREATE TABLE person (id INTEGER PRIMARY KEY, boss INT REFERENCES person ON DELETE SET NULL, country TEXT, region TEXT, nr INT,
  text_code REFERENCES texts (code), FOREIGN KEY (country, region, nr) REFERENCES city);
INSERT INTO person VALUES (1, NULL, 'DE', 'BY', 1, 'a'), (2, 1, NULL, NULL, NULL, NULL);
CREATE TABLE passport (person_id INTEGER PRIMARY KEY REFERENCES person (id), number TEXT UNIQUE, issued DATE);
INSERT INTO passport VALUES (1, 'X1', '2024-01-31');
CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id SMALLINT UNIQUE REFERENCES person (id), blob_id BLOB REFERENCES bytes (id), gone_id INTEGER REFERENCES gone (id));
INSERT INTO badge VALUES (1, 2, x'0102', 5);
CREATE TABLE tag (id INTEGER PRIMARY KEY, label VARCHAR(30) NOT NULL UNIQUE);
INSERT INTO tag VALUES (1, 'red'), (2, 'blue');
CREATE TABLE person_tag (person_id INTEGER NOT NULL REFERENCES person (id), tag_id BIGINT NOT NULL REFERENCES tag (id), PRIMARY KEY (tag_id, person_id));
INSERT INTO person_tag VALUES (1, 1), (1, 2);
CREATE TABLE "Order" ("Id" INTEGER PRIMARY KEY, "select" TEXT, "Group" INT, [user name] TEXT, `from` TEXT, "größe" TEXT, "key" INTEGER REFERENCES person (id), "a.b" TEXT, "x""y" TEXT, " padded " TEXT, "ctid" TEXT);
INSERT INTO "Order" VALUES (1, 's', 2, 'u', 'f', 'g', 1, 'd', 'q', 'p', 'c');
CREATE TABLE a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_1 (
  id INTEGER PRIMARY KEY, a_very_long_column_name_that_goes_on_and_on_until_no_server_takes_it TEXT UNIQUE, parent_with_a_very_long_column_name_that_goes_on_and_on_until_no_server_takes_it INT REFERENCES a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_1);
INSERT INTO a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_1 VALUES (1, 'x', 1);
CREATE TABLE a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_2 (
  id INTEGER PRIMARY KEY, first_id INTEGER REFERENCES a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_1 (id));
INSERT INTO a_very_long_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_2 VALUES (1, 1);
CREATE TABLE indexed (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e VARCHAR(2000), f INTEGER, g JSON, h BLOB, i UUID, j VARCHAR(300));
INSERT INTO indexed VALUES (1, 'a', 'b', 'c', 'd', 'e', 1, '{}', x'01', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a14', 'j');
CREATE INDEX i_many ON indexed (a, b, c, d);
CREATE INDEX i_desc ON indexed (f DESC, id);
CREATE INDEX i_part ON indexed (f) WHERE f IS NOT NULL;
CREATE INDEX i_expr ON indexed (lower(a), f + 1);
CREATE INDEX i_coll ON indexed (b COLLATE NOCASE);
CREATE INDEX i_json ON indexed (g);
CREATE INDEX i_long ON indexed (e);
CREATE INDEX i_blob ON indexed (h);
CREATE UNIQUE INDEX i_uniq ON indexed (f, a);
CREATE INDEX i_two ON indexed (i, j);
CREATE TABLE long_key (id TEXT PRIMARY KEY NOT NULL, note TEXT UNIQUE);
INSERT INTO long_key VALUES (printf('%.200c', 'k'), printf('%.250c', 'n'));
CREATE TABLE wide (id INTEGER PRIMARY KEY, a VARCHAR(9000), b VARCHAR(9000), c VARCHAR(4000), d VARCHAR(100));
INSERT INTO wide VALUES (1, 'a', 'b', 'c', 'd');
CREATE TABLE log (at DATETIME, line TEXT, level INT);
INSERT INTO log VALUES ('2024-02-29 12:34:56', 'one', 1), ('2024-02-29 12:34:56', 'one', 1);
CREATE TABLE lookup (name TEXT NOT NULL UNIQUE, value TEXT);
INSERT INTO lookup VALUES ('n', 'v');
CREATE TABLE nullable_key (a TEXT, b INT, v TEXT, PRIMARY KEY (a, b));
INSERT INTO nullable_key VALUES ('a', 1, 'v');
CREATE VIEW people AS SELECT person.id, boss, country.name FROM person LEFT JOIN country ON country.code = person.country;
