CREATE TABLE Artist (
  ArtistId INTEGER PRIMARY KEY,
  Name TEXT NOT NULL
);

CREATE TABLE Album (
  AlbumId INTEGER PRIMARY KEY,
  Title TEXT NOT NULL,
  ArtistId INTEGER NOT NULL REFERENCES Artist (ArtistId)
);

CREATE TABLE Track (
  TrackId INTEGER PRIMARY KEY,
  Name TEXT NOT NULL,
  AlbumId INTEGER REFERENCES Album (AlbumId),
  UnitPrice NUMERIC(10,2) NOT NULL,
  Added DATETIME
);

INSERT INTO Artist VALUES (1, 'The Paper Lanterns'), (2, 'Moss & Ember');
INSERT INTO Album VALUES (1, 'Nine Umbrellas', 1), (2, 'A Field Guide to Puddles', 2);
INSERT INTO Track VALUES
  (1, 'Nine Umbrellas', 1, 1.49, '2026-01-09 10:15:00'),
  (2, 'Puddle, Small', 2, 0.49, '2026-02-28 09:05:00'),
  (3, 'Anonymous Reel', NULL, 12.5, NULL);
