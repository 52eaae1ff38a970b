package io.github.schemata.sqlite.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.Databases;
import java.nio.file.Path;
import java.util.Locale;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.ColumnExistsPrecondition;
import liquibase.precondition.core.ForeignKeyExistsPrecondition;
import liquibase.precondition.core.IndexExistsPrecondition;
import liquibase.precondition.core.PrimaryKeyExistsPrecondition;
import liquibase.precondition.core.TableExistsPrecondition;
import liquibase.precondition.core.UniqueConstraintExistsPrecondition;
import liquibase.precondition.core.ViewExistsPrecondition;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "table, Artist, -, true",
                "table, aRTIST, -, true",
                "table, 'od\"d', -, true",
                "table, artists, -, false",
                "table, all_albums, -, false",
                "column, ALBUM, TITLE, true",
                "column, album, titles, false",
                "column, nothing, title, false",
                "column, all_albums, title, true",
                "index, album, IX_title, true",
                "index, -, ix_TITLE, true",
                "index, artist, ix_title, false",
                "index, -, ix_other, false",
                "index columns, album, 'TITLE', true",
                "index columns, album, 'id', false",
                "primary key, Album, -, true",
                "primary key, album, ALBUM_PK, true",
                "primary key, album, other_pk, false",
                "primary key, keyless, -, false",
                "foreign key, album, FK_album_artist_id, true",
                "foreign key, album, album_named, true",
                "foreign key, album, fk_album_title, false",
                "foreign key, artist, album_named, false",
                "unique, album, ALBUM_TITLE, true",
                "unique, album, ix_title, false",
                "unique columns, keyless, 'A', true",
                "unique columns, album, 'id', false",
                "view, ALL_albums, -, true",
                "view, broken, -, true",
                "view, album, -, false",
            })
    void existsAsSqliteComparesNames(String kind, String table, String name, boolean expected) throws Exception {
        Path file = Databases.with(
                folder.resolve("db.sqlite"),
                "CREATE TABLE Artist (id INTEGER PRIMARY KEY)",
                "CREATE TABLE Album (Id INTEGER, artist_id INT REFERENCES artist, again INT, Title TEXT,"
                        + " CONSTRAINT album_pk PRIMARY KEY (id), CONSTRAINT album_title UNIQUE (title),"
                        + " CONSTRAINT album_named FOREIGN KEY (again) REFERENCES artist)",
                "CREATE TABLE keyless (a INT UNIQUE)",
                "CREATE TABLE \"od\"\"d\" (a INT)",
                "CREATE INDEX ix_Title ON album (title)",
                "CREATE VIEW all_albums AS SELECT title FROM album",
                "CREATE VIEW broken AS SELECT x FROM gone");

        assertThat(holds(precondition(kind, table, name), file)).isEqualTo(expected);
    }

    private static Precondition precondition(String kind, String table, String name) {
        return switch (kind) {
            case "table" -> {
                TableExistsPrecondition exists = new TableExistsPrecondition();
                exists.setTableName(table);
                yield exists;
            }
            case "column" -> {
                ColumnExistsPrecondition exists = new ColumnExistsPrecondition();
                exists.setTableName(table);
                exists.setColumnName(name);
                yield exists;
            }
            case "index", "index columns" -> {
                IndexExistsPrecondition exists = new IndexExistsPrecondition();
                exists.setTableName(table);
                if (kind.equals("index")) {
                    exists.setIndexName(name);
                } else {
                    exists.setColumnNames(name);
                }
                yield exists;
            }
            case "primary key" -> {
                PrimaryKeyExistsPrecondition exists = new PrimaryKeyExistsPrecondition();
                exists.setTableName(table);
                exists.setPrimaryKeyName(name);
                yield exists;
            }
            case "foreign key" -> {
                ForeignKeyExistsPrecondition exists = new ForeignKeyExistsPrecondition();
                exists.setForeignKeyTableName(table);
                exists.setForeignKeyName(name);
                yield exists;
            }
            case "unique", "unique columns" -> {
                UniqueConstraintExistsPrecondition exists = new UniqueConstraintExistsPrecondition();
                exists.setTableName(table);
                if (kind.equals("unique")) {
                    exists.setConstraintName(name);
                } else {
                    exists.setColumnNames(name);
                }
                yield exists;
            }
            case "view" -> {
                ViewExistsPrecondition exists = new ViewExistsPrecondition();
                exists.setViewName(table);
                yield exists;
            }
            default -> throw new IllegalArgumentException(kind.toLowerCase(Locale.ROOT));
        };
    }

    private static boolean holds(Precondition precondition, Path file) throws Exception {
        Database database = DatabaseFactory.getInstance()
                .openDatabase(Databases.url(file), null, null, null, new ClassLoaderResourceAccessor());
        try {
            precondition.check(database, null, null, null);
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        } finally {
            database.close();
        }
    }
}
