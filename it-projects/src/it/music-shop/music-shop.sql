-- The music shop: eleven tables, a handful of rows. Run it as often as you like: it starts afresh each time.

DROP TABLE IF EXISTS InvoiceLine;
DROP TABLE IF EXISTS Invoice;
DROP TABLE IF EXISTS PlaylistTrack;
DROP TABLE IF EXISTS Playlist;
DROP TABLE IF EXISTS Track;
DROP TABLE IF EXISTS Album;
DROP TABLE IF EXISTS Artist;
DROP TABLE IF EXISTS Genre;
DROP TABLE IF EXISTS MediaType;
DROP TABLE IF EXISTS Customer;
DROP TABLE IF EXISTS Employee;

CREATE TABLE Artist (
  ArtistId INTEGER NOT NULL CONSTRAINT PK_Artist PRIMARY KEY,
  Name NVARCHAR(120)
);

CREATE TABLE Album (
  AlbumId INTEGER NOT NULL CONSTRAINT PK_Album PRIMARY KEY,
  Title NVARCHAR(160) NOT NULL,
  ArtistId INTEGER NOT NULL REFERENCES Artist (ArtistId)
);

CREATE TABLE Genre (
  GenreId INTEGER NOT NULL CONSTRAINT PK_Genre PRIMARY KEY,
  Name NVARCHAR(120)
);

CREATE TABLE MediaType (
  MediaTypeId INTEGER NOT NULL CONSTRAINT PK_MediaType PRIMARY KEY,
  Name NVARCHAR(120)
);

CREATE TABLE Track (
  TrackId INTEGER NOT NULL CONSTRAINT PK_Track PRIMARY KEY,
  Name NVARCHAR(200) NOT NULL,
  AlbumId INTEGER REFERENCES Album (AlbumId),
  MediaTypeId INTEGER NOT NULL REFERENCES MediaType (MediaTypeId),
  GenreId INTEGER REFERENCES Genre (GenreId),
  Composer NVARCHAR(220),
  Milliseconds INTEGER NOT NULL,
  Bytes INTEGER,
  UnitPrice NUMERIC(10,2) NOT NULL
);

CREATE TABLE Playlist (
  PlaylistId INTEGER NOT NULL CONSTRAINT PK_Playlist PRIMARY KEY,
  Name NVARCHAR(120)
);

CREATE TABLE PlaylistTrack (
  PlaylistId INTEGER NOT NULL REFERENCES Playlist (PlaylistId),
  TrackId INTEGER NOT NULL REFERENCES Track (TrackId),
  CONSTRAINT PK_PlaylistTrack PRIMARY KEY (PlaylistId, TrackId)
);

CREATE TABLE Employee (
  EmployeeId INTEGER NOT NULL CONSTRAINT PK_Employee PRIMARY KEY,
  LastName NVARCHAR(20) NOT NULL,
  FirstName NVARCHAR(20) NOT NULL,
  Title NVARCHAR(30),
  ReportsTo INTEGER REFERENCES Employee (EmployeeId),
  BirthDate DATETIME,
  HireDate DATETIME,
  Address NVARCHAR(70),
  City NVARCHAR(40),
  State NVARCHAR(40),
  Country NVARCHAR(40),
  PostalCode NVARCHAR(10),
  Phone NVARCHAR(24),
  Fax NVARCHAR(24),
  Email NVARCHAR(60)
);

CREATE TABLE Customer (
  CustomerId INTEGER NOT NULL CONSTRAINT PK_Customer PRIMARY KEY,
  FirstName NVARCHAR(40) NOT NULL,
  LastName NVARCHAR(20) NOT NULL,
  Company NVARCHAR(80),
  Address NVARCHAR(70),
  City NVARCHAR(40),
  State NVARCHAR(40),
  Country NVARCHAR(40),
  PostalCode NVARCHAR(10),
  Phone NVARCHAR(24),
  Fax NVARCHAR(24),
  Email NVARCHAR(60) NOT NULL,
  SupportRepId INTEGER REFERENCES Employee (EmployeeId)
);

CREATE TABLE Invoice (
  InvoiceId INTEGER NOT NULL CONSTRAINT PK_Invoice PRIMARY KEY,
  CustomerId INTEGER NOT NULL REFERENCES Customer (CustomerId),
  InvoiceDate DATETIME NOT NULL,
  BillingAddress NVARCHAR(70),
  BillingCity NVARCHAR(40),
  BillingState NVARCHAR(40),
  BillingCountry NVARCHAR(40),
  BillingPostalCode NVARCHAR(10),
  Total NUMERIC(10,2) NOT NULL
);

CREATE TABLE InvoiceLine (
  InvoiceLineId INTEGER NOT NULL CONSTRAINT PK_InvoiceLine PRIMARY KEY,
  InvoiceId INTEGER NOT NULL REFERENCES Invoice (InvoiceId),
  TrackId INTEGER NOT NULL REFERENCES Track (TrackId),
  UnitPrice NUMERIC(10,2) NOT NULL,
  Quantity INTEGER NOT NULL
);

CREATE INDEX IFK_AlbumArtistId ON Album (ArtistId);
CREATE INDEX IFK_TrackAlbumId ON Track (AlbumId);
CREATE INDEX IFK_TrackGenreId ON Track (GenreId);
CREATE INDEX IFK_TrackMediaTypeId ON Track (MediaTypeId);
CREATE INDEX IFK_PlaylistTrackTrackId ON PlaylistTrack (TrackId);
CREATE INDEX IFK_EmployeeReportsTo ON Employee (ReportsTo);
CREATE INDEX IFK_CustomerSupportRepId ON Customer (SupportRepId);
CREATE INDEX IFK_InvoiceCustomerId ON Invoice (CustomerId);
CREATE INDEX IFK_InvoiceLineInvoiceId ON InvoiceLine (InvoiceId);
CREATE INDEX IFK_InvoiceLineTrackId ON InvoiceLine (TrackId);

INSERT INTO Artist (ArtistId, Name) VALUES
  (1, 'The Paper Lanterns'),
  (2, 'Moss & Ember'),
  (3, 'Orchestra of the Second Floor'),
  (4, 'Odile Brandt'),
  (5, 'Tin Whistle Weather');

INSERT INTO Album (AlbumId, Title, ArtistId) VALUES
  (1, 'Harbour Lights, Mostly Off', 1),
  (2, 'Nine Umbrellas', 1),
  (3, 'A Field Guide to Puddles', 2),
  (4, 'Concerto for Lift and Stairwell', 3),
  (5, 'Letters I Did Not Post', 4);

INSERT INTO Genre (GenreId, Name) VALUES
  (1, 'Lantern Pop'),
  (2, 'Hedgerow Folk'),
  (3, 'Chamber Music'),
  (4, 'Late Night Jazz');

INSERT INTO MediaType (MediaTypeId, Name) VALUES
  (1, 'Compressed audio file'),
  (2, 'Lossless audio file'),
  (3, 'Wax cylinder');

INSERT INTO Track (TrackId, Name, AlbumId, MediaTypeId, GenreId, Composer, Milliseconds, Bytes, UnitPrice) VALUES
  (1, 'Last Ferry, First Coffee', 1, 1, 1, 'Ines Calder', 214000, 5136000, 0.99),
  (2, 'Gulls Against the Radio', 1, 1, 1, 'Ines Calder', 187500, 4500000, 0.99),
  (3, 'The Lamp Goes Round', 1, 1, 1, 'Ines Calder, Joss Hale', 251000, 6024000, 0.99),
  (4, 'Nine Umbrellas', 2, 2, 1, 'Joss Hale', 233000, 27960000, 1.49),
  (5, 'Rain on a Tuesday Only', 2, 2, 1, NULL, 178000, 21360000, 1.49),
  (6, 'Blackthorn', 3, 1, 2, 'Moss & Ember', 305000, 7320000, 0.99),
  (7, 'Puddle, Small', 3, 1, 2, 'Moss & Ember', 62000, 1488000, 0.49),
  (8, 'Puddle, Considerable', 3, 1, 2, 'Moss & Ember', 341000, 8184000, 0.99),
  (9, 'I. Doors Closing', 4, 2, 3, 'Hanno Viss', 412000, 49440000, 1.99),
  (10, 'II. Between Floors', 4, 2, 3, 'Hanno Viss', 736000, 88320000, 1.99),
  (11, 'III. Running Down', 4, 2, 3, 'Hanno Viss', 198000, 23760000, 1.99),
  (12, 'Dear Nobody', 5, 1, 4, 'Odile Brandt', 276000, 6624000, 1.29),
  (13, 'Postage Due', 5, 1, 4, 'Odile Brandt', 229000, 5496000, 1.29),
  (14, 'Return to Sender, Kindly', 5, 1, 4, 'Odile Brandt', 318000, 7632000, 1.29),
  (15, 'Anonymous Reel from a Flea Market', NULL, 3, NULL, NULL, 121000, NULL, 12.50);

INSERT INTO Playlist (PlaylistId, Name) VALUES
  (1, 'For Washing Up'),
  (2, 'Rainy Morning'),
  (3, 'To Be Sorted');

INSERT INTO PlaylistTrack (PlaylistId, TrackId) VALUES
  (1, 2), (1, 3), (1, 8), (1, 13),
  (2, 4), (2, 5), (2, 7), (2, 12);

INSERT INTO Employee
  (EmployeeId, LastName, FirstName, Title, ReportsTo, BirthDate, HireDate, Address, City, State, Country, PostalCode, Phone, Fax, Email) VALUES
  (1, 'Okafor', 'Adaeze', 'Owner', NULL, '1971-02-18 00:00:00', '2009-05-04 00:00:00', '1 Quay Street', 'Port Maren', NULL, 'Norland', 'PM1 4QS', '555 0101', NULL, 'adaeze@shop.example'),
  (2, 'Lind', 'Tobias', 'Sales Lead', 1, '1984-09-30 00:00:00', '2013-01-14 00:00:00', '22 Rope Walk', 'Port Maren', NULL, 'Norland', 'PM1 7RW', '555 0102', NULL, 'tobias@shop.example'),
  (3, 'Marsh', 'Wren', 'Sales Assistant', 2, '1996-06-11 00:00:00', '2021-08-02 00:00:00', NULL, 'Port Maren', NULL, 'Norland', NULL, '555 0103', NULL, 'wren@shop.example'),
  (4, 'Petit', 'Luc', 'Sales Assistant', 2, '1999-12-03 00:00:00', '2023-03-20 00:00:00', NULL, 'Sallow Bay', NULL, 'Norland', NULL, NULL, NULL, 'luc@shop.example');

INSERT INTO Customer
  (CustomerId, FirstName, LastName, Company, Address, City, State, Country, PostalCode, Phone, Fax, Email, SupportRepId) VALUES
  (1, 'Nadia', 'Voss', NULL, '8 Lighthouse Row', 'Port Maren', NULL, 'Norland', 'PM2 1LR', '555 0201', NULL, 'nadia@mail.example', 3),
  (2, 'Emil', 'Harrow', 'Harrow Clocks', '40 Mill Lane', 'Sallow Bay', NULL, 'Norland', 'SB3 9ML', '555 0202', '555 0292', 'emil@clocks.example', 4),
  (3, 'Sunniva', 'Dahl', NULL, NULL, 'Fernholm', 'Upper Fern', 'Sudmark', NULL, NULL, NULL, 'sunniva@mail.example', 3),
  (4, 'Pascal', 'Orr', 'Orr & Daughter', '5 Station Yard', 'Fernholm', 'Upper Fern', 'Sudmark', '7750', '555 0204', NULL, 'pascal@orr.example', NULL);

INSERT INTO Invoice
  (InvoiceId, CustomerId, InvoiceDate, BillingAddress, BillingCity, BillingState, BillingCountry, BillingPostalCode, Total) VALUES
  (1, 1, '2026-01-09 10:15:00', '8 Lighthouse Row', 'Port Maren', NULL, 'Norland', 'PM2 1LR', 2.97),
  (2, 2, '2026-02-14 18:40:30', '40 Mill Lane', 'Sallow Bay', NULL, 'Norland', 'SB3 9ML', 5.97),
  (3, 3, '2026-02-28 09:05:00', NULL, 'Fernholm', 'Upper Fern', 'Sudmark', NULL, 3.87),
  (4, 1, '2026-04-01 12:00:00', '8 Lighthouse Row', 'Port Maren', NULL, 'Norland', 'PM2 1LR', 12.50),
  (5, 4, '2026-05-23 16:20:45', '5 Station Yard', 'Fernholm', 'Upper Fern', 'Sudmark', '7750', 3.96);

INSERT INTO InvoiceLine (InvoiceLineId, InvoiceId, TrackId, UnitPrice, Quantity) VALUES
  (1, 1, 1, 0.99, 1), (2, 1, 2, 0.99, 1), (3, 1, 3, 0.99, 1),
  (4, 2, 9, 1.99, 1), (5, 2, 10, 1.99, 1), (6, 2, 11, 1.99, 1),
  (7, 3, 12, 1.29, 2), (8, 3, 13, 1.29, 1),
  (9, 4, 15, 12.50, 1),
  (10, 5, 4, 1.49, 2), (11, 5, 7, 0.49, 2);
