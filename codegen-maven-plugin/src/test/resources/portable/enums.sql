CREATE TABLE State (name TEXT PRIMARY KEY CHECK (name IN ('open', 'closed')), note TEXT);
CREATE TABLE Step (state TEXT NOT NULL CHECK (state IN ('open', 'closed')) REFERENCES State (name), no INT NOT NULL,
  PRIMARY KEY (state, no));
CREATE TABLE Task (id INTEGER PRIMARY KEY, state TEXT CHECK (state IN ('open', 'closed')) REFERENCES State (name));
INSERT INTO State VALUES ('open', NULL), ('closed', NULL);
INSERT INTO Step VALUES ('open', 1);
INSERT INTO Task VALUES (1, 'open');
