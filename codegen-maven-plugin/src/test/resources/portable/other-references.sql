CREATE TABLE currency (
  id INTEGER PRIMARY KEY, code CHAR(3) NOT NULL UNIQUE, a INTEGER, b INTEGER, "group" TEXT UNIQUE, UNIQUE (a, b));
CREATE TABLE price (
  id INTEGER PRIMARY KEY, currency_code CHAR(3) NOT NULL REFERENCES currency(code), other CHAR(3) REFERENCES currency(code),
  ca INTEGER, cb INTEGER, "GROUP" TEXT REFERENCES Currency("Group"),
  FOREIGN KEY (ca, cb) REFERENCES currency(b, a));
CREATE TABLE passport (id INTEGER PRIMARY KEY, currency_id INTEGER UNIQUE REFERENCES currency(id));
CREATE TABLE visa (id INTEGER PRIMARY KEY, passport_currency INTEGER REFERENCES passport(currency_id));
CREATE TABLE pair (a INTEGER NOT NULL, b INTEGER NOT NULL UNIQUE, PRIMARY KEY (a, b));
CREATE TABLE of_pair (id INTEGER PRIMARY KEY, b INTEGER REFERENCES pair(b));
CREATE TABLE keyless (code TEXT UNIQUE, x INTEGER);
CREATE TABLE uses_keyless (id INTEGER PRIMARY KEY, code TEXT REFERENCES keyless(code));
CREATE TABLE null_key (code TEXT PRIMARY KEY, x INTEGER);
CREATE TABLE uses_null_key (id INTEGER PRIMARY KEY, code TEXT REFERENCES null_key);
CREATE TABLE post (post_id INTEGER PRIMARY KEY, title TEXT);
CREATE VIEW post_view AS SELECT post_id, title FROM post;
CREATE TABLE lost (
  id INTEGER PRIMARY KEY, gone_id INTEGER REFERENCES gone(id), nope INTEGER REFERENCES post(nope),
  v INTEGER REFERENCES post_view(post_id), title TEXT REFERENCES post(title), p INTEGER REFERENCES pair,
  self INTEGER NOT NULL REFERENCES post);
CREATE TABLE misfit (
  id INTEGER PRIMARY KEY, i INTEGER REFERENCES post, t TEXT REFERENCES post, n INTEGER NOT NULL REFERENCES post,
  good TEXT REFERENCES post);
CREATE TABLE misfit_key (p INTEGER NOT NULL REFERENCES post, n INTEGER NOT NULL, PRIMARY KEY (p, n));
CREATE TABLE dangling (id INTEGER PRIMARY KEY, code TEXT REFERENCES currency(code), post INTEGER REFERENCES post);
INSERT INTO currency VALUES (1, 'EUR', 1, 2, 'e'), (2, 'USD', NULL, 2, NULL), (3, 'CHF', 3, NULL, NULL);
INSERT INTO price VALUES (1, 'EUR', 'USD', 2, 1, 'e'), (2, 'EUR', NULL, NULL, NULL, NULL);
INSERT INTO passport VALUES (10, 1), (11, 2);
INSERT INTO visa VALUES (1, 1), (2, NULL);
INSERT INTO pair VALUES (1, 2);
INSERT INTO of_pair VALUES (1, 2);
INSERT INTO keyless VALUES ('a', 1), (NULL, 2), (NULL, 2);
INSERT INTO uses_keyless VALUES (1, 'a'), (2, NULL);
INSERT INTO null_key VALUES ('a', 1), (NULL, 2);
INSERT INTO uses_null_key VALUES (1, 'a'), (2, NULL);
INSERT INTO post VALUES (1, 'a'), (2, 'b');
INSERT INTO lost VALUES (1, 5, 5, 1, 'x', 7, 99);
INSERT INTO misfit VALUES (1, 'abc', 'xyz', 1, '1'), (2, 1, '1', 2.5, '2'), (3, NULL, NULL, 1, NULL);
INSERT INTO misfit_key VALUES ('zz', 1), (1, 1);
INSERT INTO dangling VALUES (1, 'nix', 99), (2, 'EUR', 1);
