package io.github.schemata.sqlite.change;

import static io.github.schemata.sqlite.Databases.run;
import static io.github.schemata.sqlite.Databases.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.Databases;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.database.core.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteChangesTest {

    private static final String TABLE = "CREATE TABLE track (id INTEGER PRIMARY KEY, name TEXT, seconds INT)";
    private static final String TRIGGER = "CREATE TRIGGER \"track changed\" AFTER UPDATE ON track BEGIN\n"
            + "  -- kept; as it is\n  DELETE FROM track WHERE name = 'it''s; gone';\n  SELECT 1;\nEND";
    private static final String INDEX =
            "CREATE UNIQUE INDEX \"track open\" ON track (name COLLATE NOCASE DESC, lower(name) || ','"
                    + ") WHERE seconds > 0 AND name <> 'it''s'";

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:ext="http://www.liquibase.org/xml/ns/dbchangelog-ext"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog-ext http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-ext.xsd
                  http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="a">
                <ext:sqliteCreateTrigger triggerName="track changed">CREATE TRIGGER "track changed" AFTER UPDATE ON track BEGIN
              -- kept; as it is
              DELETE FROM track WHERE name = 'it''s; gone';
              SELECT 1;
            END;</ext:sqliteCreateTrigger>
                <ext:sqliteCreateIndex indexName="track open" tableName="track" unique="true" where="seconds &gt; 0 AND name &lt;&gt; 'it''s'">
                  <ext:column name="name" descending="true" collation="NOCASE"/>
                  <ext:column expression="lower(name) || ','"/>
                </ext:sqliteCreateIndex>
              </changeSet>
            </databaseChangeLog>
            """;

    private static final String YAML = """
            databaseChangeLog:
              - changeSet:
                  id: 1
                  author: a
                  changes:
                    - sqliteCreateTrigger:
                        triggerName: track changed
                        body: |
                          CREATE TRIGGER "track changed" AFTER UPDATE ON track BEGIN
                            -- kept; as it is
                            DELETE FROM track WHERE name = 'it''s; gone';
                            SELECT 1;
                          END;
                    - sqliteCreateIndex:
                        indexName: track open
                        tableName: track
                        unique: true
                        where: seconds > 0 AND name <> 'it''s'
                        columns:
                          - column:
                              name: name
                              descending: true
                              collation: NOCASE
                          - column:
                              expression: lower(name) || ','
            """;

    private static final String JSON = """
            {"databaseChangeLog": [{"changeSet": {"id": "1", "author": "a", "changes": [
              {"sqliteCreateTrigger": {"triggerName": "track changed", "path": "trigger.sql"}},
              {"sqliteCreateIndex": {"indexName": "track open", "tableName": "track", "unique": true,
                "where": "seconds > 0 AND name <> 'it''s'",
                "columns": [{"column": {"name": "name", "descending": true, "collation": "NOCASE"}},
                            {"column": {"expression": "lower(name) || ','"}}]}}
            ]}}]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"changelog.xml", "changelog.yaml", "changelog.json"})
    void triggersAndIndexesAreMadeAndUndone(String changelog) throws Exception {
        Path file = Databases.with(folder.resolve("db.sqlite"), TABLE);
        Files.writeString(folder.resolve("changelog.xml"), XML);
        Files.writeString(folder.resolve("changelog.yaml"), YAML);
        Files.writeString(folder.resolve("changelog.json"), JSON);
        Files.writeString(folder.resolve("trigger.sql"), TRIGGER + ";\n");
        List<String> before = schema(file);

        run(folder, "update", Map.of("url", url(file), "changelogFile", changelog));
        assertThat(schema(file)).contains(TRIGGER, INDEX).hasSize(before.size() + 2);

        run(folder, "rollbackCount", Map.of("url", url(file), "changelogFile", changelog, "count", 1));
        assertThat(schema(file)).isEqualTo(before);
    }

    @Test
    void aTriggerIsDropped() throws Exception {
        Path file = Databases.with(folder.resolve("db.sqlite"), TABLE, TRIGGER);
        String changelog = changes("- sqliteDropTrigger: {triggerName: track changed}");

        run(folder, "update", Map.of("url", url(file), "changelogFile", changelog));

        assertThat(schema(file)).containsExactly(TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- sqliteAddCheck: {constraintName: c, expression: a > 0} # tableName is required",
                "- sqliteAddCheck: {tableName: t, expression: a > 0} # constraintName is required",
                "- sqliteAddCheck: {tableName: t, constraintName: c} # expression is required",
                "- sqliteDropCheck: {tableName: t} # constraintName is required",
                "- sqliteCreateTrigger: {body: x} # triggerName is required",
                "- sqliteCreateTrigger: {triggerName: x} # sqliteCreateTrigger x needs either 'body' or 'path'",
                "- sqliteCreateTrigger: {triggerName: x, body: y, path: z} # needs either 'body' or 'path', and has both",
                "- sqliteCreateTrigger: {triggerName: x, path: gone.sql} # cannot read its file gone.sql",
                "- sqliteCreateTrigger: {triggerName: x, body: SELECT 1} # needs the whole statement",
                "- sqliteCreateTrigger: {triggerName: x, body: CREATE TEMP TRIGGER x} # leave TEMP out",
                "- sqliteCreateTrigger: {triggerName: x, body: CREATE TRIGGER IF NOT EXISTS main.y} # creates trigger y",
                "- sqliteDropTrigger: {} # triggerName is required",
                "- sqliteCreateIndex: {tableName: t} # indexName is required",
                "- sqliteCreateIndex: {indexName: i, tableName: t} # No columns defined for sqliteCreateIndex",
                "- sqliteCreateIndex: {indexName: i, tableName: t, columns: [{column: {descending: true}}]} #"
                        + " Column 1 of sqliteCreateIndex i needs either 'name' or 'expression'",
            })
    void sayWhatIsMissing(String changeAndError) throws Exception {
        String[] parts = changeAndError.split(" # ?", 2);
        Path file = Databases.with(folder.resolve("db.sqlite"), "CREATE TABLE t (a INT)");
        String changelog = changes(parts[0]);

        assertThatThrownBy(() -> run(folder, "update", Map.of("url", url(file), "changelogFile", changelog)))
                .hasStackTraceContaining(parts[1].strip());
    }

    @Test
    void areForSqliteOnly() {
        List<Change> changes = List.of(
                new SqliteAddCheckChange(),
                new SqliteDropCheckChange(),
                new SqliteCreateTriggerChange(),
                new SqliteDropTriggerChange(),
                new SqliteCreateIndexChange());

        assertThat(changes)
                .allMatch(change -> change.supports(new LosslessSqliteDatabase()))
                .noneMatch(change -> change.supports(new PostgresDatabase()));
    }

    @Test
    void aCheckIsUndoneByDroppingIt() {
        SqliteAddCheckChange change = new SqliteAddCheckChange();
        change.setTableName("t");
        change.setConstraintName("c");
        change.setExpression("a > 0");

        Change[] inverses = change.createInverses();

        assertThat(inverses).singleElement().isInstanceOfSatisfying(SqliteDropCheckChange.class, inverse -> {
            assertThat(inverse.getTableName()).isEqualTo("t");
            assertThat(inverse.getConstraintName()).isEqualTo("c");
        });
    }

    @Test
    void theChecksumOfATriggerIsOfItsStatement() {
        CheckSum sum = trigger("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; END")
                .generateCheckSum();

        assertThat(trigger("CREATE TRIGGER x AFTER INSERT ON t\n  BEGIN SELECT 1; END\n")
                        .generateCheckSum())
                .isEqualTo(sum);
        assertThat(trigger("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 2; END")
                        .generateCheckSum())
                .isNotEqualTo(sum);
    }

    private static SqliteCreateTriggerChange trigger(String body) {
        SqliteCreateTriggerChange change = new SqliteCreateTriggerChange();
        change.setTriggerName("x");
        change.setBody(body);
        return change;
    }

    private String changes(String change) throws Exception {
        String yaml = "databaseChangeLog:\n- changeSet:\n    id: 1\n    author: a\n    changes:\n    " + change + "\n";
        Files.writeString(folder.resolve("one.yaml"), yaml);
        return "one.yaml";
    }

    private static List<String> schema(Path file) throws Exception {
        String sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name = 'track' ORDER BY name";
        List<String> statements = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(file));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }
}
