package io.github.schemata.codegen.matrix;

import java.util.List;

/**
 * A database to try options on.
 *
 * @param name its file, or what it is
 * @param renames names for some of its tables and columns
 * @param inflections rules for some of its words
 * @param typeMappings types for some of its columns, {@code Money} among them
 */
record Subject(String name, List<String> renames, List<String> inflections, List<String> typeMappings) {

    /** An amount as a class of the user's, with its converter. */
    static final String MONEY = """
            package model;

            public record Money(java.math.BigDecimal amount) {
                public static class Converter implements jakarta.persistence.AttributeConverter<Money, java.math.BigDecimal> {
                    @Override
                    public java.math.BigDecimal convertToDatabaseColumn(Money money) {
                        return money == null ? null : money.amount();
                    }

                    @Override
                    public Money convertToEntityAttribute(java.math.BigDecimal column) {
                        return column == null ? null : new Money(column);
                    }
                }
            }
            """;

    /** A text as a class of the user's, with its converter. */
    static final String TITLE = """
            package model;

            public record Title(String text) {
                public static class Converter implements jakarta.persistence.AttributeConverter<Title, String> {
                    @Override
                    public String convertToDatabaseColumn(Title title) {
                        return title == null ? null : title.text();
                    }

                    @Override
                    public Title convertToEntityAttribute(String column) {
                        return column == null ? null : new Title(column);
                    }
                }
            }
            """;

    static final Subject CHINOOK = new Subject(
            "chinook",
            List.of("Employee=Colleague", "Employee.ReportsTo=manager", "Track.Milliseconds=duration"),
            List.of("media = medien"),
            List.of(
                    "Invoice.Total=Money:Money$Converter",
                    "*.UnitPrice=Money:Money$Converter",
                    "type:NVARCHAR(200)=Title:Title$Converter",
                    "Track.Bytes=Integer"));

    static final Subject SAKILA = new Subject(
            "sakila",
            List.of(
                    "film=Movie",
                    "film.original_language_id=shotIn",
                    "film_actor.actor_id=player",
                    "film_list=Listing"),
            List.of("staff = staffs"),
            List.of(
                    "payment.amount=Money:Money$Converter",
                    "type:DECIMAL(*,2)=Money:Money$Converter",
                    "film.title=Title:Title$Converter",
                    "film.length=Integer"));

    static final Subject NORTHWIND = new Subject(
            "northwind",
            List.of("Order Details=OrderLine", "Orders.ShipVia=carrier", "Employees=Colleague"),
            List.of("territory = territoria"),
            List.of("*.UnitPrice=Money:Money$Converter", "Customers.CompanyName=Title:Title$Converter"));

    static final Subject OWN = new Subject(
            "a case of everything",
            List.of(
                    "label=Imprint",
                    "label.parent_id=owner",
                    "label.state=condition",
                    "album_genre.genre_id=style",
                    "best_seller=Hit",
                    "visit=Hit2"),
            List.of("cover = coverage"),
            List.of(
                    "track.price=Money:Money$Converter",
                    "label.budget=Money:Money$Converter",
                    "type:VARCHAR (50)=Title:Title$Converter",
                    "type:VARCHAR(36)=java.util.UUID",
                    "album.number=Integer",
                    "label.founded=String"));

    static final String OWN_SQL = """
            CREATE TABLE currency (code CHAR(3) PRIMARY KEY COLLATE NOCASE, name TEXT NOT NULL);
            CREATE TABLE label (
              label_id INTEGER PRIMARY KEY AUTOINCREMENT, title VARCHAR (50) NOT NULL UNIQUE,
              parent_id INTEGER REFERENCES label, device UUID,
              state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
              founded DATE, created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
              budget NUMERIC(10,2) CHECK (budget >= 0), stars INT CHECK (stars BETWEEN 1 AND 5), anything,
              active BOOLEAN NOT NULL DEFAULT 1, logo BLOB,
              currency CHAR(3) NOT NULL DEFAULT 'EUR' COLLATE NOCASE REFERENCES currency);
            CREATE INDEX ix_label_founded ON label (founded, title);
            CREATE TABLE album (
              label_id INT NOT NULL REFERENCES label, number INT NOT NULL, title TEXT NOT NULL,
              letters INT GENERATED ALWAYS AS (length(title)) STORED,
              PRIMARY KEY (label_id, number), UNIQUE (label_id, title));
            CREATE TABLE track (
              label_id INT NOT NULL, number INT NOT NULL, position INT NOT NULL, name VARCHAR(200) NOT NULL,
              price DECIMAL(10,2) NOT NULL DEFAULT 0.99,
              PRIMARY KEY (label_id, number, position), FOREIGN KEY (label_id, number) REFERENCES album ON DELETE CASCADE);
            CREATE TABLE lyrics (
              label_id INT NOT NULL, number INT NOT NULL, position INT NOT NULL, words TEXT NOT NULL,
              PRIMARY KEY (label_id, number, position), FOREIGN KEY (label_id, number, position) REFERENCES track);
            CREATE TABLE cover (label_id INTEGER PRIMARY KEY REFERENCES label, image BLOB);
            CREATE TABLE genre (genre_id INTEGER PRIMARY KEY, name VARCHAR (50) NOT NULL);
            CREATE TABLE album_genre (
              label_id INT NOT NULL, number INT NOT NULL, genre_id INTEGER NOT NULL REFERENCES genre,
              PRIMARY KEY (label_id, number, genre_id), FOREIGN KEY (label_id, number) REFERENCES album);
            CREATE TABLE label_partner (
              label_id INTEGER NOT NULL REFERENCES label, partner_id INTEGER NOT NULL REFERENCES label,
              PRIMARY KEY (label_id, partner_id));
            CREATE TABLE artist (id VARCHAR(36) PRIMARY KEY, name TEXT);
            CREATE TABLE artist_genre (
              artist_id VARCHAR(36) NOT NULL REFERENCES artist, genre_id INTEGER NOT NULL REFERENCES genre,
              PRIMARY KEY (artist_id, genre_id)) WITHOUT ROWID;
            CREATE TABLE team (tenant INT NOT NULL, id INT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (tenant, id));
            CREATE TABLE worker (
              tenant INT NOT NULL, id INT NOT NULL, team_id INT, boss_id INT, artist_id VARCHAR(36) UNIQUE REFERENCES artist,
              PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, team_id) REFERENCES team,
              FOREIGN KEY (tenant, boss_id) REFERENCES worker);
            CREATE TABLE shift (
              tenant INT NOT NULL, team INT NOT NULL, worker INT NOT NULL, starts TIME, note TEXT,
              PRIMARY KEY (tenant, team, worker),
              FOREIGN KEY (tenant, team) REFERENCES team, FOREIGN KEY (tenant, worker) REFERENCES worker);
            CREATE TABLE visit (at DATETIME, page TEXT, label_id INTEGER REFERENCES label);
            CREATE VIEW best_seller AS SELECT a.title, count(*) AS tracks, sum(t.price) AS price FROM album a
              JOIN track t USING (label_id, number) GROUP BY a.title;
            INSERT INTO currency VALUES ('EUR', 'Euro'), ('usd', 'Dollar');
            INSERT INTO label VALUES
              (1, 'First', NULL, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', 'open', '1999-12-31', '2024-02-29 12:34:56', 10.5,
                3, 'text', 1, x'00ff', 'eur'),
              (2, 'Second', 1, NULL, 'closed', NULL, '2024-03-01 00:00:00', NULL, NULL, 7, 0, NULL, 'USD');
            INSERT INTO album (label_id, number, title) VALUES (1, 1, 'Debut'), (1, 2, 'Encore'), (2, 1, 'Solo');
            INSERT INTO track VALUES (1, 1, 1, 'Intro', 0.99), (1, 1, 2, 'Outro', 1.29), (2, 1, 1, 'One', 2);
            INSERT INTO lyrics VALUES (1, 1, 1, 'la la');
            INSERT INTO cover VALUES (1, x'01');
            INSERT INTO genre VALUES (1, 'Rock'), (2, 'Pop');
            INSERT INTO album_genre VALUES (1, 1, 1), (1, 1, 2), (2, 1, 2);
            INSERT INTO label_partner VALUES (1, 2), (2, 1);
            INSERT INTO artist VALUES ('0e37df36-f698-11e6-8dd4-cb9ced3df976', 'Some One'),
              ('1e37df36-f698-11e6-8dd4-cb9ced3df976', NULL);
            INSERT INTO artist_genre VALUES ('0e37df36-f698-11e6-8dd4-cb9ced3df976', 1);
            INSERT INTO team VALUES (1, 1, 'Stage'), (2, 1, 'Sound');
            INSERT INTO worker VALUES (1, 1, 1, NULL, '0e37df36-f698-11e6-8dd4-cb9ced3df976'), (1, 2, NULL, 1, NULL);
            INSERT INTO shift VALUES (1, 1, 1, '08:00', 'n'), (1, 1, 2, NULL, NULL);
            INSERT INTO visit VALUES ('2024-02-29 12:00:00', '/', 1), (NULL, NULL, NULL), (NULL, NULL, NULL);
            """;

    @Override
    public String toString() {
        return name;
    }
}
