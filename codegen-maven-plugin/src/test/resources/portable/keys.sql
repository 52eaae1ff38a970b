CREATE TABLE Fact (a INT, b TEXT, c DATE, d DECIMAL(3,1), e BOOLEAN, f DOUBLE, g UUID, h BLOB, v TEXT,
  PRIMARY KEY (a, b, c, d, e, f, g, h));
INSERT INTO Fact VALUES (1, 'x', '2024-02-29', 1.5, 1, 2.5, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', x'00', 'v');
