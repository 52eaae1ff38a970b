import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, '../setup/shop.sql')).run('''
    CREATE TABLE Playlist (PlaylistId INT NOT NULL PRIMARY KEY, Name VARCHAR(40) NOT NULL CHECK (Name <> \'\'));
    CREATE TABLE PlaylistTrack (
        PlaylistId INT NOT NULL REFERENCES Playlist, TrackId INTEGER NOT NULL REFERENCES Track, PRIMARY KEY (PlaylistId, TrackId));
    CREATE VIEW Catalogue AS SELECT Name, UnitPrice FROM Track;
    INSERT INTO Playlist VALUES (1, 'Rainy days');
    INSERT INTO PlaylistTrack VALUES (1, 1), (1, 2);
    ''')
return true
