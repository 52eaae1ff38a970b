package io.github.schemata.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollbacks that random changes have found wanting. */
class UndoTest {

    @TempDir
    private Path folder;

    @Test
    void undoesAddColumnUnderViewsThatSelectAll() throws SQLException {
        database("CREATE TABLE t (a)", "CREATE VIEW v AS SELECT * FROM t", "CREATE VIEW w AS SELECT a FROM v");

        Migration migration = changes("- addColumn: {tableName: t, columns: [{column: {name: b, type: text}}]}");
        migration.update();
        migration.rollback(1);

        assertThat(texts("t")).containsExactly("CREATE TABLE t (a)");
    }

    @Test
    void refusesToUndoAddColumnWhereAViewHasComeToNameIt() throws SQLException {
        database("CREATE TABLE t (a)");
        Migration migration = changes("- addColumn: {tableName: t, columns: [{column: {name: b, type: text}}]}");
        migration.update();
        database("CREATE VIEW v AS SELECT b FROM t");

        assertThatThrownBy(() -> migration.rollback(1))
                .hasMessageContaining("Column t.b cannot be dropped: view v uses it.");
    }

    @Test
    void undoesAUniqueConstraintWithoutName() throws SQLException {
        database("CREATE TABLE t (a, b, UNIQUE (a))");
        Migration migration = changes("- addUniqueConstraint: {tableName: t, columnNames: \"a, b\"}");

        migration.update();
        assertThat(texts("t")).containsExactly("CREATE TABLE t (a, b, UNIQUE (a), UNIQUE (a, b))");
        migration.rollback(1);

        assertThat(texts("t")).containsExactly("CREATE TABLE t (a, b, UNIQUE (a))");
    }

    @Test
    void dropsAUniqueConstraintByItsColumns() throws SQLException {
        database("CREATE TABLE t (a, b, UNIQUE (a), UNIQUE (a, b))");

        changes("- dropUniqueConstraint: {tableName: t, constraintName: none, uniqueColumns: \"a, b\"}")
                .update();

        assertThat(texts("t")).containsExactly("CREATE TABLE t (a, b, UNIQUE (a))");
    }

    @Test
    void quotesKeywordsThatAreNames() throws SQLException {
        database("CREATE TABLE \"values\" (a)");

        changes("""
                - renameTable: {oldTableName: values, newTableName: order}
                - createIndex: {indexName: group, tableName: order, columns: [{column: {name: a}}]}
                - createTable: {tableName: t, columns: [{column: {name: check, type: int}}]}
                - insert: {tableName: t, columns: [{column: {name: check, valueNumeric: 1}}]}""").update();

        assertThat(texts("order")).containsExactly("CREATE TABLE \"order\" (a)");
        assertThat(texts("t")).containsExactly("CREATE TABLE t (\n    \"check\" int\n)");
    }

    @Test
    void knowsAnOldViolationByTheNewNameOfItsParent() throws SQLException {
        database("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (r REFERENCES p)");
        database("INSERT INTO c VALUES (7)");

        changes("""
                - addDefaultValue: {tableName: c, columnName: r, defaultValueNumeric: 1}
                - renameTable: {oldTableName: p, newTableName: parent}
                - renameTable: {oldTableName: c, newTableName: child}""").update();

        assertThat(texts("child")).containsExactly("CREATE TABLE \"child\" (r DEFAULT 1 REFERENCES \"parent\")");
    }

    private Migration changes(String changes) {
        return Migration.of(folder.resolve("some.db")).changes(changes);
    }

    private void database(String... sql) throws SQLException {
        try (Database database = Database.at(folder.resolve("some.db"))) {
            database.run(sql);
        }
    }

    private List<String> texts(String name) throws SQLException {
        try (Database database = Database.at(folder.resolve("some.db"))) {
            return database.values("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'");
        }
    }
}
