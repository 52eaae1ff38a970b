package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases as they come, keys enforced: each of their tables is copied, and copied back. */
class RealDatabasesTest {

    private static final Path DATABASES = Path.of("../../shared/databases");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "northwind", "sakila"})
    void everyTableIsCopiedAndCopiedBack(String name) throws Exception {
        Path original = DATABASES.resolve(name + ".sqlite");
        assumeTrue(Files.exists(original), "The shared databases are not beside this checkout");
        Path file = Files.copy(original, folder.resolve("copy.db"));
        List<String> tables = tables(file);
        List<String> before = facts(file);
        Migration migration = Migration.of(file)
                .foreignKeys(true)
                .changelog(
                        tables.stream().map(RealDatabasesTest::columnAtTheFront).collect(Collectors.joining()));

        migration.update();

        assertThat(columnsAtTheFront(file)).hasSize(tables.size()).containsOnly("added here");
        assertThat(values(facts(file))).isEqualTo(values(before));

        migration.rollback(tables.size());

        assertThat(facts(file)).isEqualTo(before);
    }

    /** What stands in the columns that were there before. */
    private static List<String> values(List<String> facts) {
        return facts.stream()
                .filter(line -> line.startsWith("value ") && !line.contains("].added here "))
                .toList();
    }

    private static String columnAtTheFront(String table) {
        return """
                - changeSet:
                    id: %s
                    author: test
                    changes:
                    - addColumn:
                        tableName: %s
                        columns:
                        - column: {name: added here, type: INT, position: 1, defaultValueNumeric: 7, constraints: {nullable: false}}
                """.formatted(quoted(table), quoted(table));
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static List<String> tables(Path file) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.values("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                    + " AND name NOT LIKE 'sqlite%' ORDER BY name");
        }
    }

    private static List<String> columnsAtTheFront(Path file) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.values("SELECT c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
                    + " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
                    + " AND t.name NOT LIKE 'DATABASECHANGELOG%' AND c.cid = 0");
        }
    }

    /** All facts but those of Liquibase's own tables. */
    private static List<String> facts(Path file) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.facts().lines().stream()
                    .filter(line -> !line.contains("DATABASECHANGELOG"))
                    .toList();
        }
    }
}
