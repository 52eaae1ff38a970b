CREATE TABLE country (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE region (
  country INTEGER NOT NULL REFERENCES country(id), "no" INTEGER NOT NULL, name TEXT,
  PRIMARY KEY (country, "no"));
CREATE TABLE street (
  c_code INTEGER NOT NULL, reg_no INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (c_code, reg_no, name),
  FOREIGN KEY (c_code, reg_no) REFERENCES region(country, "no"));
CREATE TABLE house (
  sc INTEGER NOT NULL, sr BIGINT NOT NULL, street_name TEXT NOT NULL, house_no INTEGER NOT NULL, colour TEXT,
  PRIMARY KEY (house_no, street_name, sr, sc),
  FOREIGN KEY (sr, sc, street_name) REFERENCES street(reg_no, c_code, name));
CREATE TABLE roof (
  c INTEGER NOT NULL, r INTEGER NOT NULL, s TEXT NOT NULL, h INTEGER NOT NULL, form TEXT,
  PRIMARY KEY (c, r, s, h),
  FOREIGN KEY (c, r, s, h) REFERENCES house(sc, sr, street_name, house_no));
CREATE TABLE visit (
  id INTEGER PRIMARY KEY, c INTEGER, r INTEGER, s TEXT, h INTEGER,
  FOREIGN KEY (c, r, s, h) REFERENCES roof(c, r, s, h) ON DELETE CASCADE);
CREATE TABLE "a room" ("the house" TEXT NOT NULL, "order" INTEGER NOT NULL, PRIMARY KEY ("the house", "order"));
CREATE TABLE door (
  from_house TEXT NOT NULL, from_no INTEGER NOT NULL, to_house TEXT NOT NULL, to_no INTEGER NOT NULL,
  PRIMARY KEY (from_house, from_no, to_house, to_no),
  FOREIGN KEY (from_no, from_house) REFERENCES "A ROOM"("ORDER", "the house"),
  FOREIGN KEY (to_house, to_no) REFERENCES "a room");
CREATE TABLE key_box (
  house TEXT NOT NULL, room_no INTEGER (10) NOT NULL, hook INTEGER NOT NULL,
  PRIMARY KEY (house, room_no, hook),
  FOREIGN KEY (house, room_no) REFERENCES "a room");
INSERT INTO country VALUES (1, 'Germany'), (2, 'France');
INSERT INTO region VALUES (1, 1, 'Hessen'), (2, 1, 'Bretagne');
INSERT INTO street VALUES (1, 1, 'Hof'), (2, 1, 'Rue');
INSERT INTO house VALUES (1, 1, 'Hof', 7, 'red'), (2, 1, 'Rue', 8, NULL);
INSERT INTO roof VALUES (1, 1, 'Hof', 7, 'flat');
INSERT INTO visit VALUES (1, 1, 1, 'Hof', 7), (2, NULL, NULL, NULL, NULL);
INSERT INTO "a room" VALUES ('A', 1), ('A', 2);
INSERT INTO door VALUES ('A', 1, 'A', 2);
INSERT INTO key_box VALUES ('A', 1, 3);
