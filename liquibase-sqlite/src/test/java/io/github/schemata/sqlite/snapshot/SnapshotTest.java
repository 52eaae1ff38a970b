package io.github.schemata.sqlite.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.sqlite.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path folder;

    @Test
    void typesAreAsDeclared() throws Exception {
        List<Column> columns =
                columns("a NUMERIC(10,2), b VARCHAR(50), c DOUBLE PRECISION, d, e UNSIGNED BIG INT, f DATETIME");

        assertThat(columns)
                .extracting(column -> column.getType().toString())
                .containsExactly(
                        "NUMERIC(10,2)", "VARCHAR(50)", "DOUBLE PRECISION", "", "UNSIGNED BIG INT", "DATETIME");
    }

    @Test
    void defaultsAreTextNumbersOrSql() throws Exception {
        List<Column> columns = columns(
                "a TEXT DEFAULT 'it''s', b INT DEFAULT 5, c INT DEFAULT -5, d NUMERIC DEFAULT 1.50, e TEXT DEFAULT CURRENT_TIMESTAMP,"
                        + " f INT DEFAULT (1 + 2), g INT DEFAULT 0x10, h TEXT, i TEXT DEFAULT NULL, j BLOB DEFAULT x'00'");

        assertThat(columns)
                .extracting(column -> String.valueOf(column.getDefaultValue()))
                .containsExactly(
                        "it's", "5", "-5", "1.50", "CURRENT_TIMESTAMP", "(1 + 2)", "0x10", "null", "NULL", "x'00'");
    }

    @Test
    void onlyWrittenAutoincrementIsOne() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE written (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "CREATE TABLE rowid (id INTEGER PRIMARY KEY)");

        assertThat(all(snapshot, Column.class))
                .extracting(Column::toString, Column::isAutoIncrement, Column::isNullable)
                .containsExactly(tuple("rowid.id", false, false), tuple("written.id", true, false));
    }

    @Test
    void unnamedForeignKeysStandApart() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (b, a))",
                "CREATE TABLE q (id INTEGER PRIMARY KEY)",
                "CREATE TABLE c (x INT, y INT REFERENCES q, z INT CONSTRAINT \"na me\" REFERENCES q (id) ON DELETE SET NULL"
                        + " DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (x, y) REFERENCES p ON UPDATE CASCADE)");

        assertThat(all(snapshot, ForeignKey.class))
                .extracting(
                        ForeignKey::getName,
                        key -> names(key.getForeignKeyColumns()),
                        key -> key.getPrimaryKeyTable().getName(),
                        key -> names(key.getPrimaryKeyColumns()),
                        key -> key.getDeleteRule() + "",
                        key -> key.getUpdateRule() + "",
                        ForeignKey::isInitiallyDeferred)
                .containsExactly(
                        tuple("fk_c_x_y", "x,y", "p", "b,a", "importedKeyNoAction", "importedKeyCascade", false),
                        tuple("fk_c_y", "y", "q", "id", "importedKeyNoAction", "importedKeyNoAction", false),
                        tuple("na me", "z", "q", "id", "importedKeySetNull", "importedKeyNoAction", true));
    }

    @Test
    void twoUnnamedForeignKeysOverOneColumnHaveTwoNames() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE q (id INTEGER PRIMARY KEY)",
                "CREATE TABLE c (x INT REFERENCES p REFERENCES q)");

        assertThat(all(snapshot, ForeignKey.class))
                .extracting(ForeignKey::getName, key -> key.getPrimaryKeyTable().getName())
                .containsExactly(tuple("fk_c_x", "p"), tuple("fk_c_x_2", "q"));
    }

    @Test
    void primaryKeysKeepTheirOrderAndName() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE p (a INT, b INT, CONSTRAINT p_key PRIMARY KEY (b, a))",
                "CREATE TABLE q (a INT PRIMARY KEY)");

        assertThat(all(snapshot, PrimaryKey.class))
                .extracting(key -> key.getTable().getName(), PrimaryKey::getName, PrimaryKey::getColumnNames)
                .containsExactlyInAnyOrder(tuple("p", "p_key", "b, a"), tuple("q", null, "a"));
    }

    @Test
    void uniqueConstraintsAreNoIndexesAndIndexesAreNoConstraints() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE t (a INT UNIQUE, b INT UNIQUE, c INT, CONSTRAINT pair UNIQUE (b, c))",
                "CREATE UNIQUE INDEX t_c ON t (c)");

        assertThat(snapshot.get(UniqueConstraint.class))
                .extracting(UniqueConstraint::getName, UniqueConstraint::getColumnNames)
                .containsExactlyInAnyOrder(tuple(null, "a"), tuple(null, "b"), tuple("pair", "b, c"));
        assertThat(all(snapshot, Index.class)).extracting(Index::getName).containsExactly("t_c");
    }

    @Test
    void indexesKeepDirectionExpressionCollationAndCondition() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE t (a TEXT, b TEXT COLLATE NOCASE)",
                "CREATE INDEX plain ON t (a, b)",
                "CREATE INDEX same_columns ON t (a COLLATE NOCASE, b)",
                "CREATE INDEX special ON t (b DESC, lower(a)) WHERE a <> 'it''s'");

        assertThat(all(snapshot, Index.class))
                .extracting(
                        Index::getName,
                        index -> index.getAttribute(SqliteIndexes.PARTS, String.class),
                        index -> index.getAttribute(SqliteIndexes.WHERE, String.class))
                .containsExactly(
                        tuple("plain", null, null),
                        tuple("same_columns", "\"a\" COLLATE NOCASE, \"b\"", null),
                        tuple("special", "\"b\" DESC, lower(a)", "a <> 'it''s'"));
    }

    @Test
    void viewsKeepTheirLinesAndComments() throws Exception {
        DatabaseSnapshot snapshot = snapshot(
                "CREATE TABLE t (a TEXT)",
                "CREATE VIEW v /* AS */ AS\nSELECT a, -- the 'a'\n  'it''s' AS b\nFROM t",
                "CREATE VIEW \"as\" (x) AS SELECT a FROM t");

        assertThat(all(snapshot, View.class))
                .extracting(View::getName, View::getDefinition, View::getContainsFullDefinition)
                .containsExactly(
                        tuple("as", "CREATE VIEW \"as\" (x) AS SELECT a FROM t", true),
                        tuple("v", "SELECT a, -- the 'a'\n  'it''s' AS b\nFROM t", false));
    }

    @Test
    void checksAndTriggersAreTold() throws Exception {
        String trigger = "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; SELECT 'a;b'; END";
        DatabaseSnapshot snapshot =
                snapshot("CREATE TABLE t (a INT CHECK (a > 0), CONSTRAINT odd CHECK (a % 2 = 1))", trigger);

        assertThat(all(snapshot, SqliteCheck.class))
                .extracting(SqliteCheck::getTableName, SqliteCheck::getConstraintName, SqliteCheck::getExpression)
                .containsExactly(tuple("t", null, "a > 0"), tuple("t", "odd", "a % 2 = 1"));
        assertThat(all(snapshot, SqliteTrigger.class))
                .extracting(SqliteTrigger::getName, SqliteTrigger::getTableName, SqliteTrigger::getBody)
                .containsExactly(tuple("tr", "t", trigger));
    }

    @Test
    void aVirtualTableIsOneTable() throws Exception {
        DatabaseSnapshot snapshot = snapshot("CREATE VIRTUAL TABLE search USING fts5(title)");

        assertThat(all(snapshot, Table.class)).extracting(Table::getName).containsExactly("search");
    }

    @Test
    void aViewThatCannotBeReadStopsNothing() throws Exception {
        DatabaseSnapshot snapshot = snapshot("CREATE TABLE t (a INT)", "CREATE VIEW broken AS SELECT b FROM gone");

        assertThat(all(snapshot, Table.class)).extracting(Table::getName).containsExactly("t");
        assertThat(snapshot.get(View.class)).isEmpty();
    }

    private List<Column> columns(String definitions) throws Exception {
        return all(snapshot("CREATE TABLE t (" + definitions + ")"), Table.class)
                .get(0)
                .getColumns();
    }

    private DatabaseSnapshot snapshot(String... statements) throws Exception {
        Path file = Databases.with(folder.resolve("db.sqlite"), statements);
        Database database = DatabaseFactory.getInstance()
                .openDatabase(Databases.url(file), null, null, null, new ClassLoaderResourceAccessor());
        try {
            return SnapshotGeneratorFactory.getInstance()
                    .createSnapshot(CatalogAndSchema.DEFAULT, database, new SnapshotControl(database));
        } finally {
            database.close();
        }
    }

    private static <O extends DatabaseObject> List<O> all(DatabaseSnapshot snapshot, Class<O> type) {
        Set<O> found = snapshot.get(type);
        Function<O, String> name = object -> object + "";
        return found.stream().sorted(java.util.Comparator.comparing(name)).toList();
    }

    private static String names(List<Column> columns) {
        return String.join(",", columns.stream().map(Column::getName).toList());
    }
}
