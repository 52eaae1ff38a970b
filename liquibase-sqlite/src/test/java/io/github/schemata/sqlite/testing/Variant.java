package io.github.schemata.sqlite.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The schema that the tests change: {@code artist <- album <- track} with rows in each, and what else there may be
 * around {@code album}, the table in the middle.
 */
public enum Variant {
    /** Nothing else. */
    BASE,
    /** Triggers on the table and one elsewhere that writes to it. */
    TRIGGER(List.of(
            "CREATE TABLE log (line TEXT)",
            "CREATE TRIGGER album_log /* each */ AFTER UPDATE OF title ON album BEGIN"
                    + " INSERT INTO log VALUES ('album; ' || new.title); END",
            "CREATE TRIGGER track_log AFTER DELETE ON track BEGIN"
                    + " INSERT INTO log SELECT title FROM album WHERE id = old.album_id; END",
            "CREATE TRIGGER album_insert BEFORE INSERT ON album BEGIN SELECT raise(ABORT, 'no more albums'); END",
            "CREATE TRIGGER album_delete BEFORE DELETE ON album BEGIN SELECT raise(ABORT, 'keep it'); END")),
    /** A view of two of its columns. */
    VIEW(List.of("CREATE VIEW album_title AS\n  SELECT id, title -- both\n  FROM album")),
    /** A view of a view, with a trigger instead of its writes. */
    VIEW_ON_VIEW(List.of(
            "CREATE VIEW album_title AS SELECT id, title FROM album",
            "CREATE VIEW [every title] AS SELECT * FROM album_title",
            "CREATE TRIGGER every_title INSTEAD OF DELETE ON [every title] BEGIN"
                    + " DELETE FROM album WHERE id = old.id; END")),
    /** A view that cannot be read, which is none of our affair. */
    BROKEN_VIEW(List.of("CREATE VIEW broken AS SELECT * FROM nowhere")),
    /** Indexes of every kind. */
    INDEXES(List.of(
            "CREATE INDEX album_partial ON album (title) WHERE id > 1",
            "CREATE INDEX album_expression ON album (lower(title), length(title) DESC)",
            "CREATE UNIQUE INDEX \"album desc\" ON album (artist_id DESC, id)",
            "CREATE INDEX album_collated ON album (title COLLATE RTRIM)")),
    /** Generated columns, both kinds. */
    GENERATED(album -> album.replace(
            "  CONSTRAINT uq_album",
            "  label TEXT AS (title || '!') STORED,\n  twice GENERATED ALWAYS AS (id * 2),\n  CONSTRAINT uq_album")),
    /** AUTOINCREMENT whose highest id is gone. */
    AUTOINCREMENT(
            album -> album.replace("id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY AUTOINCREMENT"),
            List.of(
                    "INSERT INTO album (id, artist_id, title) VALUES (99, 1, 'gone')",
                    "DELETE FROM album WHERE id = 99")),
    /** No rowid. */
    WITHOUT_ROWID(album -> album + " WITHOUT ROWID"),
    /** Strict types. */
    STRICT(album -> album.replace("NUMERIC(10,2)", "REAL") + " STRICT"),
    /** A key that is not the rowid, so that rowids must be kept for themselves. */
    ROWID_BESIDE_KEY(
            album -> album.replace("id INTEGER PRIMARY KEY", "id INT NOT NULL UNIQUE")
                    .replace("  CONSTRAINT uq_album", "  rowid TEXT DEFAULT 'r',\n  CONSTRAINT uq_album"),
            List.of("UPDATE album SET _rowid_ = _rowid_ * 10"),
            track -> track.replace("REFERENCES album ", "REFERENCES album (id) ")),
    /** A key to itself. */
    SELF_REFERENCE(
            album -> album.replace(
                    "  CONSTRAINT uq_album",
                    "  sequel_of INTEGER REFERENCES album (id) ON DELETE CASCADE,\n  CONSTRAINT uq_album"),
            List.of("UPDATE album SET sequel_of = 1 WHERE id = 2", "UPDATE album SET sequel_of = 3 WHERE id = 3")),
    /** A key back from the parent, deferred. */
    CYCLE(List.of(
            "ALTER TABLE artist ADD COLUMN best INTEGER REFERENCES album ON DELETE SET NULL"
                    + " DEFERRABLE INITIALLY DEFERRED",
            "UPDATE artist SET best = 2 WHERE id = 1")),
    /** Statistics. */
    ANALYZED(List.of("CREATE INDEX album_title ON album (title)", "ANALYZE"));

    private static final String ARTIST = """
            CREATE TABLE artist (
              id INTEGER PRIMARY KEY,
              name TEXT NOT NULL COLLATE NOCASE, -- as printed
              country TEXT DEFAULT 'NO',
              CONSTRAINT uq_artist_name UNIQUE (name),
              CHECK (length(name) > 0)
            )""";

    private static final String ALBUM = """
            CREATE TABLE album (
              id INTEGER PRIMARY KEY,
              artist_id INTEGER NOT NULL REFERENCES artist (id) ON UPDATE CASCADE ON DELETE CASCADE,
              title TEXT NOT NULL COLLATE NOCASE, /* of the first edition */
              price NUMERIC(10,2) DEFAULT 9.90 CONSTRAINT price_positive CHECK (album.price >= 0),
              year INTEGER,
              code TEXT,
              added_at TEXT DEFAULT CURRENT_TIMESTAMP,
              CONSTRAINT uq_album UNIQUE (artist_id, title)
            )""";

    private static final String TRACK = """
            CREATE TABLE track (
              id INTEGER PRIMARY KEY,
              album_id INTEGER NOT NULL CONSTRAINT fk_track_album REFERENCES album ON DELETE CASCADE,
              position INTEGER NOT NULL,
              name TEXT,
              UNIQUE (album_id, position)
            )""";

    private static final List<String> ROWS = List.of(
            "INSERT INTO artist (id, name) VALUES (1, 'Mari'), (2, 'Arve'), (3, 'Nils')",
            "INSERT INTO album VALUES (1, 1, 'Flow', 12.5, 2001, '12', '2001-01-01 10:00:00'),"
                    + " (2, 1, 'Ebb', 9, 2004, NULL, '2004-01-01 10:00:00'),"
                    + " (3, 2, 'it''s', NULL, NULL, '007', NULL)",
            "INSERT INTO track VALUES (1, 1, 1, 'a'), (2, 1, 2, 'b'), (3, 2, 1, 'c'), (4, 3, 1, NULL)");

    private final UnaryOperator<String> album;
    private final UnaryOperator<String> track;
    private final List<String> further;

    Variant() {
        this(UnaryOperator.identity(), List.of(), UnaryOperator.identity());
    }

    Variant(List<String> further) {
        this(UnaryOperator.identity(), further, UnaryOperator.identity());
    }

    Variant(UnaryOperator<String> album) {
        this(album, List.of(), UnaryOperator.identity());
    }

    Variant(UnaryOperator<String> album, List<String> further) {
        this(album, further, UnaryOperator.identity());
    }

    Variant(UnaryOperator<String> album, List<String> further, UnaryOperator<String> track) {
        this.album = album;
        this.further = further;
        this.track = track;
    }

    /** The statements that make it, tables, rows and what else there is. */
    public List<String> sql() {
        List<String> sql = new ArrayList<>();
        sql.add(ARTIST);
        sql.add(album.apply(ALBUM));
        sql.add(track.apply(TRACK));
        sql.add("CREATE INDEX album_year ON album (year)");
        for (String insert : ROWS) {
            sql.add(insert.replace(
                    "INTO album VALUES", "INTO album (id, artist_id, title, price, year, code, added_at) VALUES"));
        }
        sql.addAll(further);
        return sql;
    }
}
