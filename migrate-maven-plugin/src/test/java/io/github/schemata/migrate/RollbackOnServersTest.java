package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost on servers either: with transactional DDL it is counted, without the changes must tell. */
final class RollbackOnServersTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String TABLES = "SELECT table_name FROM information_schema.tables WHERE table_name IN"
            + " ('artist', 'band', 'Album') ORDER BY table_name";

    @TempDir
    private Path folder;

    private Setup setup(String url) {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .change(
                        FIRST + "-artist",
                        "- createTable: {tableName: artist, columns: [{column: {name: id, type: INT,"
                                + " constraints: {primaryKey: true}}}, {column: {name: name, type: VARCHAR(20)}}]}")
                .change(SECOND + "-more", """
                        - renameTable: {oldTableName: artist, newTableName: band}
                        - renameColumn: {tableName: band, oldColumnName: name, newColumnName: title, columnDataType: VARCHAR(20)}
                        - addColumn: {tableName: band, columns: [{column: {name: year, type: INT}}]}
                        - createTable: {tableName: Album, columns: [{column: {name: id, type: INT}}]}
                        """);
        return new Setup(
                changelog.setup().changelog(),
                new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN),
                MigrateLog.SILENT);
    }

    private static void update(Setup setup) {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private static int rollback(Setup setup, boolean allowed) {
        return new RollbackDatabase()
                .run(new RollbackDatabase.Request(setup, FIRST, TransactionMode.RUN, allowed, false, Progress.NONE))
                .ran()
                .size();
    }

    private static List<String> query(String url, String... statements) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            values.add(rows.getString(1));
                        }
                    }
                }
            }
        }
        return values;
    }

    @Test
    void countsOnPostgresql() throws Exception {
        losesNothing(Servers.postgresql(), "\"Album\"", "Album");
    }

    @Test
    void asksTheChangesOnMariadb() throws Exception {
        losesNothing(Servers.mariadb(), "Album", "Album");
    }

    private void losesNothing(String url, String quoted, String name) throws SQLException {
        Setup setup = setup(url);
        update(setup);
        query(url, "INSERT INTO band (id, title) VALUES (1, 'AC/DC'), (2, NULL)");
        query(url, "INSERT INTO " + quoted + " VALUES (1), (2)");

        assertThatThrownBy(() -> rollback(setup, false))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The rollback would lose data, so nothing was changed:\n  " + name + " (2 rows)\n"
                        + "Save what you need (migrate:dump), then allow it with -Dmigrate.allowDataLoss.");
        query(url, "DELETE FROM " + quoted, "UPDATE band SET year = 1980 WHERE id = 2");
        assertThatThrownBy(() -> rollback(setup, false)).hasMessageContaining("\n  band.year (1 value)\n");
        assertThat(query(url, TABLES)).containsExactlyInAnyOrder("Album", "band");
        query(url, "UPDATE band SET year = NULL");

        assertThat(rollback(setup, false)).isEqualTo(1);

        assertThat(query(url, TABLES)).containsExactly("artist");
        assertThat(query(url, "SELECT name FROM artist ORDER BY id")).containsExactly("AC/DC", null);
        update(setup);
        query(url, "INSERT INTO " + quoted + " VALUES (1), (2)");
        assertThat(rollback(setup, true)).isEqualTo(1);
    }

    @Test
    void countsInAllSchemasOfPostgresql() throws Exception {
        String url = Servers.postgresql();
        query(url, "CREATE SCHEMA other", "CREATE TABLE other.artist (id int)", "INSERT INTO other.artist VALUES (1)");
        Setup setup = setup(url);
        ChangelogFolder.in(folder).change("20260103000000-other", """
                - createTable: {schemaName: other, tableName: album, columns: [{column: {name: id, type: INT}}]}
                """);
        update(setup);
        query(url, "INSERT INTO other.album VALUES (1), (2), (3)");

        assertThatThrownBy(() -> rollback(setup, false)).hasMessageContaining("\n  other.album (3 rows)\n");
        query(url, "DELETE FROM other.album");
        assertThat(rollback(setup, false)).isEqualTo(2);
        assertThat(query(url, "SELECT count(*) FROM other.artist")).containsExactly("1");
    }

    @Test
    void stampsServersByForce() throws Exception {
        for (String url : List.of(Servers.postgresql(), Servers.mariadb())) {
            Setup setup = setup(url);
            String marked = "SELECT id FROM DATABASECHANGELOG ORDER BY id";

            new StampDatabase().run(new StampDatabase.Request(setup, "head", true, null));
            assertThat(query(url, marked)).containsExactly(FIRST, SECOND);
            new StampDatabase().run(new StampDatabase.Request(setup, FIRST, true, null));
            assertThat(query(url, marked)).containsExactly(FIRST);
        }
    }
}
