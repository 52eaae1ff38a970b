package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an update of PostgreSQL does in one transaction, and that it is what the script of {@code migrate:sql} does. */
final class PostgresLikeScriptTest {

    private static final String SHOP = """
            - createTable:
                tableName: Artist
                columns:
                  - column: {name: Id, type: bigint, autoIncrement: true, constraints: {primaryKey: true}}
                  - column: {name: name, type: varchar(20)}
            - createTable:
                tableName: album
                columns:
                  - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true}}
                  - column: {name: title, type: varchar(20)}
            - insert: {tableName: Artist, columns: [{column: {name: Id, valueNumeric: 7}}, {column: {name: name, value: AC/DC}}]}
            - loadData: {tableName: album, file: db/changelog/album.csv}
            """;

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;
    private OnServer server;

    @BeforeEach
    void begin() throws Exception {
        changelog = ChangelogFolder.in(folder).file("db/changelog/album.csv", "id,title\n1,One\n41,Two\n");
        server = new OnServer(changelog, Servers.postgresql());
    }

    @ParameterizedTest
    @EnumSource
    void rowsWithIdsOfTheirOwnMoveSequencesOn(TransactionMode mode) throws SQLException {
        changelog.change("20260101000001-shop", SHOP).change("20260101000002-more", """
                        - insert: {tableName: Artist, columns: [{column: {name: name, value: Accept}}]}
                        - insert: {tableName: album, columns: [{column: {name: title, value: Three}}]}
                        """);

        server.update(mode);

        assertThat(server.rows("SELECT \"Id\" FROM \"Artist\" ORDER BY 1")).containsExactly("7", "8");
        assertThat(server.rows("SELECT id FROM album ORDER BY 1")).containsExactly("1", "41", "42");
    }

    @Test
    void aSequenceThatIsAheadStays() throws SQLException {
        changelog.change("20260101000001-shop", SHOP);
        server.update();
        server.execute("SELECT setval('album_id_seq', 100)");
        changelog.change(
                "20260101000002-row",
                "- insert: {tableName: album, columns: [{column: {name: id, valueNumeric: 50}}]}");

        server.update();

        assertThat(server.rows("SELECT last_value FROM album_id_seq")).containsExactly("100");
    }

    @Test
    void aTableThatIsGoneAgainIsNoFailure() throws SQLException {
        changelog.change("20260101000001-shop", SHOP + "\n- dropTable: {tableName: Artist}");

        server.update();

        assertThat(server.rows("SELECT id FROM album ORDER BY 1")).containsExactly("1", "41");
    }

    @Test
    void checksDeferredKeysBetweenChangesets() throws SQLException {
        String cycle = """
                - sql: {sql: "CREATE TABLE %1$s (id int PRIMARY KEY, b int REFERENCES %1$s DEFERRABLE INITIALLY DEFERRED)"}
                - sql: {sql: "INSERT INTO %1$s VALUES (1, 2)"}
                - sql: {sql: "INSERT INTO %1$s VALUES (2, 1)"}
                """;
        changelog
                .change("20260101000001-a", cycle.formatted("a"))
                .change("20260101000002-a", "- addColumn: {tableName: a, columns: [{column: {name: c, type: int}}]}")
                .change("20260101000003-b", cycle.formatted("b"))
                .change("20260101000004-more", """
                        - sql: {sql: "INSERT INTO a (id, b) VALUES (3, 4)"}
                        - sql: {sql: "INSERT INTO a (id, b) VALUES (4, 3)"}
                        """);

        server.update();

        assertThat(server.rows("SELECT id, b, c FROM a ORDER BY id"))
                .containsExactly("1|2|null", "2|1|null", "3|4|null", "4|3|null");
        assertThat(server.rows("SELECT count(*) FROM b")).containsExactly("2");
    }

    @Test
    void aKeyThatIsCheckedAtOnceStaysSo() throws SQLException {
        changelog.change("20260101000001-a", """
                        - sql: {sql: "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE)"}
                        - sql: {sql: "CREATE TABLE c (id int PRIMARY KEY, a int REFERENCES a DEFERRABLE INITIALLY DEFERRED)"}
                        """).change("20260101000002-a", """
                        - sql: {sql: "INSERT INTO a VALUES (1, 1)"}
                        - addColumn: {tableName: a, columns: [{column: {name: c, type: int}}]}
                        """);

        server.update();

        assertThat(server.rows("SELECT id, b, c FROM a")).containsExactly("1|1|null");
    }

    @Test
    void keysOfOneNameInTwoTablesAreChecked() throws SQLException {
        changelog
                .change("20260101000001-a", """
                        - sql: {sql: "CREATE TABLE a (id int PRIMARY KEY, b int CONSTRAINT fk REFERENCES a)"}
                        - sql: {sql: "CREATE TABLE c (id int PRIMARY KEY, a int CONSTRAINT fk REFERENCES c DEFERRABLE INITIALLY DEFERRED)"}
                        - sql: {sql: "INSERT INTO c VALUES (1, 1)"}
                        """)
                .change("20260101000002-c", "- addColumn: {tableName: c, columns: [{column: {name: d, type: int}}]}");

        server.update();

        assertThat(server.rows("SELECT id, a, d FROM c")).containsExactly("1|1|null");
    }

    @Test
    void aDeferredKeyThatDoesNotHoldIsOfItsChangeset() throws SQLException {
        changelog
                .change("20260101000001-a", """
                        - sql: {sql: "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED)"}
                        """)
                .change("20260101000002-a", "- sql: {sql: \"INSERT INTO a VALUES (1, 2)\"}")
                .change("20260101000003-b", "- sql: {sql: CREATE TABLE b (id int)}");

        assertThatThrownBy(() -> server.update())
                .hasMessageStartingWith("Changeset 20260101000002 in db/changelog/changes/20260101000002-a.yaml failed:"
                        + " ERROR: insert or update on table \"a\" violates foreign key constraint \"a_b_fkey\"")
                .hasMessageContaining("Nothing was kept: the database is as it was.");
        assertThat(server.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void whatAnUpdateMakesIsWhatTheScriptMakes() throws Exception {
        changelog
                .change("20260101000001-shop", SHOP)
                .change("20260101000002-cycle", """
                        - sql: {sql: "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED)"}
                        - sql: {sql: "INSERT INTO a VALUES (1, 2), (2, 1)"}
                        """)
                .change("20260101000003-more", """
                        - addColumn: {tableName: a, columns: [{column: {name: c, type: int}}]}
                        - insert: {tableName: album, columns: [{column: {name: title, value: "it's; $$ two"}}]}
                        """);
        OnServer other = new OnServer(changelog, Servers.postgresql());
        String script = new ScriptChangelog()
                .run(new ScriptChangelog.Request(
                        server.setup(), Product.POSTGRESQL, null, null, ScriptChangelog.Direction.UP));

        server.update();
        other.execute(script);

        for (String facts : List.of(
                "SELECT table_name, column_name, ordinal_position, column_default, is_nullable, data_type, identity_generation"
                        + " FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND table_name <> 'databasechangeloglock' ORDER BY 1, 3",
                "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%lock' ORDER BY 1, 2",
                "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1",
                "SELECT * FROM \"Artist\" ORDER BY 1",
                "SELECT * FROM album ORDER BY 1",
                "SELECT id, author, filename, orderexecuted, exectype, md5sum, description, comments, tag, contexts, labels"
                        + " FROM databasechangelog ORDER BY 4")) {
            assertThat(server.rows(facts)).isNotEmpty().isEqualTo(other.rows(facts));
        }
        assertThat(server.states()).isEqualTo(other.states()).hasSize(3).allMatch(state -> state.endsWith("applied"));
    }
}
