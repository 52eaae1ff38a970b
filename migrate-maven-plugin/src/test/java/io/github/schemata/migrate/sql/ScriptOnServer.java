package io.github.schemata.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts do on a real database, of any product. */
abstract class ScriptOnServer {

    private static final String HISTORY = "SELECT ID, AUTHOR, FILENAME, ORDEREXECUTED, EXECTYPE, MD5SUM, DESCRIPTION,"
            + " COMMENTS, TAG, LIQUIBASE, CONTEXTS, LABELS FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED";

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    abstract Server server();

    @BeforeEach
    void begin() throws Exception {
        assumeFalse(
                server().shell().isEmpty(), "no shell for " + server().product().label() + " is installed");
        server().empty();
        changelog = shop(folder);
    }

    /** A SQLite-flavoured changelog with what is hard in it. */
    static ChangelogFolder shop(Path folder) {
        return ChangelogFolder.in(folder)
                .file("db/changelog/changes/20260101000000-artist.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: "20260101000000"
                              author: test
                              changes:
                                - createTable:
                                    tableName: artist
                                    columns:
                                      - column: {name: id, type: INTEGER, autoIncrement: true, constraints: {primaryKey: true}}
                                      - column: {name: name, type: VARCHAR(120), constraints: {nullable: false, unique: true}}
                                      - column: {name: active, type: BOOLEAN, defaultValue: 1}
                                      - column: {name: hidden, type: BOOLEAN, defaultValueComputed: 0}
                                      - column: {name: note, type: TEXT, defaultValue: "it's; a \\\\ -- note"}
                                      - column: {name: created, type: DATETIME, defaultValue: CURRENT_TIMESTAMP}
                                      - column: {name: photo, type: BLOB}
                                - insert:
                                    tableName: artist
                                    columns:
                                      - column: {name: id, valueNumeric: 7}
                                      - column: {name: name, value: "O'Brien; \\\\q\\n-- DROP TABLE artist\\nDELIMITER //\\n.quit"}
                                      - column: {name: active, valueNumeric: 0}
                                      - column: {name: created, valueDate: "2020-01-02T03:04:05"}
                              rollback:
                                - dropTable: {tableName: artist}
                        """)
                .file("db/changelog/changes/20260102000000-album.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: "20260102000000"
                              author: "o'brien -- \\\\"
                              comment: "first line\\n; DROP TABLE artist; */ $schemata$\\n\\\\q\\nDELIMITER //"
                              labels: a,b
                              context: "!never"
                              changes:
                                - createTable:
                                    tableName: album
                                    columns:
                                      - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true}}
                                      - column: {name: artist_id, type: INTEGER, constraints: {nullable: false, references: artist(id)}}
                                      - column: {name: price, type: "NUMERIC(10,2)", defaultValueNumeric: 0.5}
                                - addColumn: {tableName: artist, columns: [{column: {name: born, type: DATE}}]}
                                - createIndex: {indexName: ix_album_artist, tableName: album, columns: [{column: {name: artist_id}}]}
                                - loadData:
                                    tableName: album
                                    file: album.csv
                                    relativeToChangelogFile: true
                                - tagDatabase: {tag: v1}
                              rollback:
                                - dropTable: {tableName: album}
                                - dropColumn: {tableName: artist, columnName: born}
                        """)
                .file("db/changelog/changes/album.csv", "id,artist_id,price\n1,7,9.99\n2,7,NULL\n")
                .file("db/changelog/changes/20260103000000-view.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: "20260103000000"
                              author: test
                              runInTransaction: false
                              changes:
                                - createView: {viewName: names, selectQuery: "SELECT name FROM artist"}
                          - changeSet:
                              id: "20260103000000-2"
                              author: test
                              changes:
                                - sql: {dbms: postgresql, sql: "UPDATE artist SET note = 'postgres'"}
                                - sql: {dbms: "!postgresql", sql: "UPDATE artist SET note = 'other'"}
                                - createTable: {tableName: gone, columns: [{column: {name: x, type: INT}}]}
                                - dropTable: {tableName: gone}
                              rollback: []
                        """);
    }

    private String up() {
        return script(0, 4, true);
    }

    private String script(int start, int end, boolean up) {
        return ChangelogScript.write(
                setup(), server().product(), all -> new Span(start, end, up, "a place", "another place"));
    }

    private Setup setup() {
        return changelog.setup();
    }

    @Test
    void writesWhatAnUpdateWouldHaveMade() throws Exception {
        succeed(up());
        List<List<String>> history = rows(HISTORY);
        Set<String> tables = tables();
        List<List<String>> artists = rows("SELECT id, name, active, hidden, note, born FROM artist");

        server().empty();
        assertThat(update()).hasSize(4);

        assertThat(history).isEqualTo(rows(HISTORY));
        assertThat(tables).isEqualTo(without(tables(), "databasechangeloglock"));
        assertThat(artists).isEqualTo(rows("SELECT id, name, active, hidden, note, born FROM artist"));
    }

    @Test
    void leavesNothingPendingAndNoLock() throws Exception {
        succeed(up());

        assertThat(update()).isEmpty();
    }

    @Test
    void refusesToRunTwiceAndChangesNothing() throws Exception {
        succeed(up());
        List<List<String>> history = rows(HISTORY);

        Server.ShellRun again = server().run(up(), folder);

        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("changesets of this script are applied already");
        assertThat(rows(HISTORY)).isEqualTo(history);
        assertThat(rows("SELECT count(*) FROM artist")).containsExactly(List.of("1"));
    }

    @Test
    void refusesToBeginWhereSomethingIsMissing() throws Exception {
        succeed(script(0, 1, true));

        Server.ShellRun late = server().run(script(2, 4, true), folder);

        assertThat(late.exit()).isNotZero();
        assertThat(late.output()).contains("changesets that come before this script are not applied");
        assertThat(tables()).doesNotContain("names");
        assertThat(rows(HISTORY)).hasSize(1);
    }

    @Test
    void isInPartsWhatItIsInOne() throws Exception {
        succeed(script(0, 2, true));
        succeed(script(2, 4, true));
        List<List<String>> history = rows(HISTORY);
        Set<String> tables = tables();

        server().empty();
        succeed(up());

        assertThat(rows(HISTORY)).isEqualTo(history);
        assertThat(tables()).isEqualTo(tables);
    }

    @Test
    void undoesAllOfIt() throws Exception {
        succeed(up());
        succeed(script(4, 0, false));

        assertThat(tables()).containsExactly("databasechangelog");
        assertThat(rows(HISTORY)).isEmpty();

        succeed(up());
        assertThat(update()).isEmpty();
    }

    @Test
    void refusesToUndoWhatIsNotApplied() throws Exception {
        succeed(script(0, 2, true));

        Server.ShellRun undo = server().run(script(4, 2, false), folder);

        assertThat(undo.exit()).isNotZero();
        assertThat(undo.output()).contains("changesets that this script undoes are not applied");
        assertThat(rows(HISTORY)).hasSize(2);
    }

    @Test
    void refusesToUndoBelowWhatIsStillApplied() throws Exception {
        succeed(up());

        Server.ShellRun undo = server().run(script(2, 0, false), folder);

        assertThat(undo.exit()).isNotZero();
        assertThat(undo.output()).contains("changesets that come after this script are still applied");
        assertThat(tables()).contains("album", "artist");
    }

    @Test
    void givesTheNextRowAnIdOfItsOwn() throws Exception {
        succeed(up());

        try (Connection connection = server().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO artist (name) VALUES ('next')");
            statement.execute("INSERT INTO album (artist_id) VALUES (7)");
        }

        assertThat(rows("SELECT id FROM artist WHERE name = 'next'")).containsExactly(List.of("8"));
        assertThat(rows("SELECT max(id) FROM album")).containsExactly(List.of("3"));
    }

    @Test
    void keepsHostileTextWhereItBelongs() throws Exception {
        succeed(up());

        assertThat(rows("SELECT name FROM artist"))
                .containsExactly(List.of("O'Brien; \\q\n-- DROP TABLE artist\nDELIMITER //\n.quit"));
        assertThat(rows("SELECT COMMENTS, AUTHOR FROM DATABASECHANGELOG WHERE ID = '20260102000000'"))
                .containsExactly(
                        List.of("first line\n; DROP TABLE artist; */ $schemata$\n\\q\nDELIMITER //", "o'brien -- \\"));
    }

    @Test
    void writesStockChangesOfManyKinds() throws Exception {
        Path own = folder.resolve("stock");
        changelog = ChangelogFolder.in(own);
        for (String name : List.of("stock-changes.yaml", "people.csv", "changed.csv", "rows.txt")) {
            try (InputStream in = Objects.requireNonNull(ScriptOnServer.class.getResourceAsStream(name))) {
                changelog.file("db/changelog/changes/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        succeed(ChangelogScript.write(
                setup(), server().product(), all -> new Span(0, all.changesets().size(), true, "base", "head")));

        assertThat(rows("SELECT id, fullname, country FROM person ORDER BY id"))
                .containsExactly(List.of("3", "Ann Lee", "UK"), List.of("9", "Bob Ray", "FR"));
        assertThat(rows("SELECT code, ref FROM tk ORDER BY code"))
                .containsExactly(List.of("a;b", "null"), List.of("c", "null"), List.of("q", "z"), List.of("z", "a;b"));
        assertThat(update()).isEmpty();
    }

    /** The sqlite3 shell's own line, and the client's DELIMITER, are not SQL. */
    @Test
    void isPlainSqlForAnyClient() throws Exception {
        String script = up().replace(".bail on\n", "");
        try (Connection connection = server().connect();
                Statement statement = connection.createStatement()) {
            if (server().product() == Product.SQLITE) {
                statement.executeUpdate(script);
            } else {
                statement.execute(script);
            }
        }

        assertThat(rows(HISTORY)).hasSize(4);
        assertThat(update()).isEmpty();
    }

    void succeed(String script) throws Exception {
        Server.ShellRun run = server().run(script, folder);
        assertThat(run.exit()).as(run.output() + "\n" + script).isZero();
    }

    /** Updates with Liquibase; what was pending. */
    List<String> update() throws Exception {
        Setup setup = setup();
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            Database database = DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(server().connect()));
            try (Liquibase liquibase = new Liquibase(
                    setup.changelog().file().path(), Scope.getCurrentScope().getResourceAccessor(), database)) {
                List<String> pending =
                        liquibase.listUnrunChangeSets(new Contexts(), new liquibase.LabelExpression()).stream()
                                .map(Object::toString)
                                .toList();
                liquibase.update(new Contexts());
                return pending;
            }
        });
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = server().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        String listed = "SELECT lower(table_name) FROM information_schema.tables WHERE table_schema = ";
        String query = switch (server().product()) {
            case SQLITE ->
                "SELECT lower(name) FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'";
            case MARIADB -> listed + "database()";
            default -> listed + "'public'";
        };
        rows(query).forEach(row -> tables.add(row.get(0)));
        return tables;
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> rest = new TreeSet<>(names);
        rest.remove(name);
        return rest;
    }
}
