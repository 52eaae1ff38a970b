CREATE TABLE Customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, token UUID, since DATE, code CHAR(5));
CREATE TABLE Product (sku TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, name TEXT NOT NULL, price NUMERIC(10,2) NOT NULL);
CREATE TABLE Purchase (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES Customer (id), at DATETIME NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid')));
CREATE TABLE Line (purchase INTEGER NOT NULL REFERENCES Purchase (id), number INTEGER NOT NULL, sku TEXT COLLATE NOCASE NOT NULL REFERENCES Product (sku),
  quantity INTEGER NOT NULL, PRIMARY KEY (purchase, number));
CREATE TABLE Tag (id INTEGER PRIMARY KEY, label TEXT NOT NULL);
CREATE TABLE ProductTag (sku TEXT NOT NULL REFERENCES Product (sku), tag INTEGER NOT NULL REFERENCES Tag (id), PRIMARY KEY (sku, tag));
CREATE TABLE log (what TEXT);
CREATE VIEW names AS SELECT id, name FROM Customer;
CREATE VIEW open AS SELECT p.id AS id, p.at FROM Purchase AS p WHERE p.state = 'open';
INSERT INTO Customer VALUES (1, 'Ada', '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', '2024-02-29', 'ab   '), (2, 'Bob', NULL, NULL, NULL);
INSERT INTO Product VALUES ('A1', 'Apple', 0.5), ('b2', 'Book', 12.5);
INSERT INTO Purchase VALUES (1, 1, '2024-03-01 12:00:00', 'open');
INSERT INTO Line VALUES (1, 1, 'a1', 3), (1, 2, 'B2', 1);
INSERT INTO Tag VALUES (1, 'food'), (2, 'cheap');
INSERT INTO ProductTag VALUES ('A1', 1), ('A1', 2);
INSERT INTO log VALUES ('x'), ('x'), (NULL);
