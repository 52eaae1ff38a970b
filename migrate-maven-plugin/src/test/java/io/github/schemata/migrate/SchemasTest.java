package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate.schemas}: the first is where everything goes. */
final class SchemasTest {

    private static final String ONE = "20260101000001";

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder).file("db/changelog/changes/" + ONE + "-album.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: "%s"
                              author: test
                              changes:
                                - createTable:
                                    tableName: album
                                    columns:
                                      - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true}}
                                - insert: {tableName: album, columns: [{column: {name: id, valueNumeric: 7}}]}
                                - sql: {sql: CREATE TABLE plain (id int)}
                              rollback:
                                - dropTable: {tableName: plain}
                                - dropTable: {tableName: album}
                        """.formatted(ONE));
    }

    private OnServer with(String url, String... schemas) {
        return new OnServer(changelog, url, new ConnectionSettings(url, null, null), List.of(schemas));
    }

    @Test
    void changesAndHistoryGoToTheFirstOnPostgresql() throws Exception {
        String url = Servers.postgresql();
        OnServer all = with(url);
        all.execute("CREATE SCHEMA \"My Shop\"", "CREATE SCHEMA second", "CREATE TYPE second.mood AS ENUM ('sad')");
        changelog.change(
                "20260101000002-mood",
                "- createTable: {tableName: person, columns: [{column: {name: mood, type: mood}}]}");
        OnServer server = with(url, "My Shop", "second", "public");
        String tables = "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN"
                + " ('pg_catalog', 'information_schema') ORDER BY 1, 2";

        assertThat(server.update().ran()).hasSize(2);

        assertThat(all.rows(tables))
                .containsExactly(
                        "My Shop|album",
                        "My Shop|databasechangelog",
                        "My Shop|databasechangeloglock",
                        "My Shop|person",
                        "My Shop|plain");
        assertThat(server.states()).containsExactly(ONE + " applied", "20260101000002 applied");
        assertThat(all.states()).containsExactly(ONE + " pending", "20260101000002 pending");
        assertThat(server.update().ran()).isEmpty();
        assertThat(with(url, "public", "My Shop").states())
                .as("the history of a later schema is another one")
                .containsExactly(ONE + " pending", "20260101000002 pending");
        assertThatThrownBy(() -> server.rollback("base", false)).hasMessageContaining("album (1 row)");
        all.execute("CREATE TABLE public.album (id int)");
        assertThat(server.rollback("base", true).ran()).hasSize(2);
        assertThat(all.rows(tables))
                .containsExactly("My Shop|databasechangelog", "My Shop|databasechangeloglock", "public|album");
        assertThat(new ReleaseLock().run(server.database())).isNull();
    }

    @Test
    void changesAndHistoryGoToTheDatabaseOnMariadb() throws Exception {
        String url = Servers.mariadb();
        OnServer all = with(url);
        String name = all.rows("SELECT concat(database(), '_Other')").get(0);
        all.execute("CREATE DATABASE `" + name + "`");
        OnServer server = with(url, name);
        String tables =
                "SELECT table_name FROM information_schema.tables WHERE table_schema LIKE concat(database(), '%')"
                        + " AND table_schema = '" + name + "' ORDER BY lower(table_name)";

        assertThat(server.update().ran()).hasSize(1);

        assertThat(all.rows(tables)).containsExactly("album", "DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "plain");
        assertThat(server.states()).containsExactly(ONE + " applied");
        assertThat(all.states()).containsExactly(ONE + " pending");
        assertThatThrownBy(() -> server.rollback("base", false)).hasMessageContaining("album (1 row)");
        assertThat(server.rollback("base", true).ran()).hasSize(1);
        assertThat(all.rows(tables)).containsExactly("DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
    }

    @Test
    void oneThatIsMissingIsNamed() throws Exception {
        for (String url : List.of(Servers.postgresql(), Servers.mariadb())) {
            OnServer server = with(url, "nowhere", "public");

            assertThatThrownBy(server::update)
                    .isInstanceOf(MigrateException.class)
                    .hasMessage("There is no schema 'nowhere' at " + url.replaceAll("\\?.*", "")
                            + " that this user may use.\n" + "Correct migrate.schemas, or create the schema.");
        }
    }

    @Test
    void sqliteHasNone() {
        Path file = folder.resolve("shop.db");
        Setup setup = changelog.setup(file);
        Setup named = new Setup(
                setup.changelog(),
                new DatabaseSettings(setup.requireDatabase().connection(), DriverSource.OWN, List.of("nowhere")),
                setup.log());

        assertThat(new UpdateDatabase()
                        .run(new UpdateDatabase.Request(
                                named,
                                null,
                                io.github.schemata.migrate.apply.TransactionMode.RUN,
                                false,
                                io.github.schemata.migrate.apply.Progress.NONE,
                                null))
                        .ran())
                .hasSize(1);
        assertThat(file).satisfies(Files::exists);
    }
}
