package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Table.Kind;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.UniqueKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsNothingOfAnEmptyDatabase() {
        assertThat(Databases.schema(folder))
                .isEqualTo(new Schema("SQLite", List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void readsColumns() {
        Table table = Databases.table(
                folder,
                "CREATE TABLE t (a, b NVARCHAR(160) NOT NULL DEFAULT 'it''s' COLLATE NOCASE,"
                        + " c INT DEFAULT (1 + 2), d DEFAULT CURRENT_TIMESTAMP, e DEFAULT -1, f DEFAULT NULL)");

        assertThat(table.columns())
                .containsExactly(
                        column("a", new SqlType.Other(""), true, null, null),
                        column("b", new SqlType.Text("NVARCHAR(160)", 160), false, "'it''s'", "NOCASE"),
                        column("c", new SqlType.Whole("INT", 32), true, "1 + 2", null),
                        column("d", new SqlType.Other(""), true, "CURRENT_TIMESTAMP", null),
                        column("e", new SqlType.Other(""), true, "-1", null),
                        column("f", new SqlType.Other(""), true, "NULL", null));
        assertThat(table.primaryKey()).isNull();
        assertThat(table.kind()).isEqualTo(Kind.ORDINARY);
        assertThat(table.comment()).isNull();
        assertThat(table.sql()).startsWith("CREATE TABLE t (a, b NVARCHAR(160)");
    }

    @Test
    void readsColumnsThatWereAddedAndRenamed() {
        Table table = Databases.table(
                folder,
                "CREATE TABLE t (a, b UNIQUE)",
                "ALTER TABLE t ADD COLUMN c TEXT NOT NULL DEFAULT '' CONSTRAINT ck CHECK (c <> 'x')",
                "ALTER TABLE t RENAME COLUMN b TO \"b \"\"b\"\"\"",
                "ALTER TABLE t RENAME TO \"t t\"");

        assertThat(table.name()).isEqualTo(TableName.of("t t"));
        assertThat(table.columns()).extracting(Column::name).containsExactly("a", "b \"b\"", "c");
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey(null, List.of("b \"b\"")));
        assertThat(table.checks()).containsExactly(new CheckConstraint("ck", "c <> 'x'", null));
    }

    @Test
    void readsGeneratedColumns() {
        Table table = Databases.table(
                folder, "CREATE TABLE t (a, b AS (a + 1), c INT GENERATED ALWAYS AS (b * (2)) STORED NOT NULL)");

        assertThat(table.columns())
                .extracting(Column::name, Column::generated, Column::nullable)
                .containsExactly(
                        tuple("a", null, true),
                        tuple("b", new Generated("a + 1", false), true),
                        tuple("c", new Generated("b * (2)", true), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id INTEGER PRIMARY KEY; ROWID; false",
                "id integer primary key asc; ROWID; false",
                "id INTEGER NOT NULL, PRIMARY KEY (id); ROWID; false",
                "id INTEGER, PRIMARY KEY (\"ID\" DESC); ROWID; false",
                "id INTEGER PRIMARY KEY AUTOINCREMENT; AUTOINCREMENT; false",
                "id INTEGER, PRIMARY KEY (id AUTOINCREMENT); AUTOINCREMENT; false",
                "id INTEGER PRIMARY KEY DESC; NONE; true",
                "id INT PRIMARY KEY; NONE; true",
                "id BIGINT PRIMARY KEY; NONE; true",
                "id INTEGER(8) PRIMARY KEY; NONE; true",
                "id TEXT PRIMARY KEY; NONE; true",
                "id TEXT NOT NULL PRIMARY KEY; NONE; false",
                "id PRIMARY KEY; NONE; true",
                "id INTEGER, b, PRIMARY KEY (id, b); NONE; true",
                "id INTEGER UNIQUE; NONE; true",
            })
    void tellsWhoChoosesTheKey(String columns, Identity identity, boolean nullable) {
        Column column = Databases.table(folder, "CREATE TABLE t (" + columns + ")")
                .columns()
                .get(0);

        assertThat(column.identity()).isEqualTo(identity);
        assertThat(column.nullable()).isEqualTo(nullable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHOUT ROWID", "STRICT", "STRICT, WITHOUT ROWID", "without rowid, strict"})
    void readsTableOptions(String options) {
        Table table = Databases.table(folder, "CREATE TABLE t (a TEXT, id INTEGER, PRIMARY KEY (id, a)) " + options);

        assertThat(table.withoutRowId())
                .isEqualTo(options.toUpperCase(java.util.Locale.ROOT).contains("WITHOUT"));
        assertThat(table.strict())
                .isEqualTo(options.toUpperCase(java.util.Locale.ROOT).contains("STRICT"));
        assertThat(table.columns())
                .extracting(Column::nullable, Column::identity)
                .containsOnly(tuple(false, Identity.NONE));
        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("id", "a")));
    }

    @Test
    void findsNoIdentityInATableWithoutRowId() {
        Table table = Databases.table(folder, "CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID");

        assertThat(table.columns()).extracting(Column::identity).containsExactly(Identity.NONE);
    }

    @Test
    void readsKeysWithTheirNames() {
        Table table = Databases.table(
                folder,
                "CREATE TABLE t (A TEXT UNIQUE, b CONSTRAINT ub UNIQUE, c,"
                        + " CONSTRAINT pk PRIMARY KEY (C, a), CONSTRAINT \"u a,b\" UNIQUE (B, a DESC), UNIQUE (a))");

        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("pk", List.of("c", "A")));
        assertThat(table.uniqueKeys())
                .containsExactly(
                        new UniqueKey(null, List.of("A")),
                        new UniqueKey("ub", List.of("b")),
                        new UniqueKey("u a,b", List.of("b", "A")));
    }

    @Test
    void readsChecks() {
        Table table = Databases.table(
                folder,
                "CREATE TABLE t (kind TEXT CONSTRAINT k CHECK (KIND IN ('a','b')), n INT CHECK (n > 0),"
                        + " CHECK (n < 9 OR kind = 'a'))");

        assertThat(table.checks())
                .containsExactly(
                        new CheckConstraint(
                                "k", "KIND IN ('a','b')", new AllowedValues("kind", List.of("a", "b"), true)),
                        new CheckConstraint(null, "n > 0", null),
                        new CheckConstraint(null, "n < 9 OR kind = 'a'", null));
    }

    @Test
    void readsIndexes() {
        String partial = "CREATE UNIQUE INDEX \"a partial\" ON t (b DESC) WHERE b > 'x'";
        String expression = "CREATE INDEX expression ON t (lower(b) DESC, a + 1, a COLLATE NOCASE)";
        Table table = Databases.table(
                folder, "CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT COLLATE RTRIM UNIQUE)", expression, partial);

        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                "a partial",
                                Origin.CREATED,
                                true,
                                List.of(new Part("b", null, true, "RTRIM")),
                                "b > 'x'",
                                partial),
                        new Index(
                                "expression",
                                Origin.CREATED,
                                false,
                                List.of(
                                        new Part(null, "lower(b)", true, "BINARY"),
                                        new Part(null, "a + 1", false, "BINARY"),
                                        new Part("a", null, false, "NOCASE")),
                                null,
                                expression),
                        new Index(
                                "sqlite_autoindex_t_1",
                                Origin.PRIMARY_KEY,
                                true,
                                List.of(new Part("a", null, false, "BINARY")),
                                null,
                                null),
                        new Index(
                                "sqlite_autoindex_t_2",
                                Origin.UNIQUE_KEY,
                                true,
                                List.of(new Part("b", null, false, "RTRIM")),
                                null,
                                null));
    }

    @Test
    void tellsVirtualAndShadowTablesApart() {
        Schema schema =
                Databases.schema(folder, "CREATE TABLE t (a)", "CREATE VIRTUAL TABLE f USING fts5(title, body)");

        assertThat(schema.tables())
                .extracting(table -> table.name().name(), Table::kind)
                .containsExactly(
                        tuple("f", Kind.VIRTUAL),
                        tuple("f_config", Kind.SHADOW),
                        tuple("f_content", Kind.SHADOW),
                        tuple("f_data", Kind.SHADOW),
                        tuple("f_docsize", Kind.SHADOW),
                        tuple("f_idx", Kind.SHADOW),
                        tuple("t", Kind.ORDINARY));
        assertThat(Databases.table(schema, "f").columns())
                .extracting(Column::name)
                .containsExactly("title", "body");
    }

    @Test
    void leavesOutObjectsOfSqliteItself() {
        Schema schema = Databases.schema(
                folder,
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)",
                "CREATE INDEX i ON t (a)",
                "INSERT INTO t (a) VALUES (1)",
                "ANALYZE");

        assertThat(schema.tables()).extracting("name").containsExactly(TableName.of("t"));
    }

    @Test
    void leavesOutTemporaryAndAttachedObjects() throws SQLException {
        Path file = Databases.create(folder.resolve("a.db"), "CREATE TABLE t (a)");
        Path other = Databases.create(folder.resolve("b.db"), "CREATE TABLE t (b)", "CREATE TABLE u (b)");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + other + "' AS other");
            statement.execute("CREATE TEMP TABLE t (c, d)");
            statement.execute("CREATE TEMP VIEW w AS SELECT 1");
            statement.execute("CREATE INDEX other.i ON t (b)");

            Schema schema = new SqliteDialect().read(connection);

            assertThat(schema.tables()).hasSize(1);
            assertThat(schema.tables().get(0).columns())
                    .extracting(Column::name)
                    .containsExactly("a");
            assertThat(schema.tables().get(0).indexes()).isEmpty();
            assertThat(schema.views()).isEmpty();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void readsTriggers() {
        String sql = "CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; END";
        String onView = "CREATE TRIGGER a_tr INSTEAD OF DELETE ON v BEGIN SELECT 1; END";

        Schema schema = Databases.schema(folder, "CREATE TABLE t (a)", "CREATE VIEW v AS SELECT a FROM t", sql, onView);

        assertThat(schema.triggers())
                .containsExactly(
                        new Trigger("a_tr", TableName.of("v"), onView), new Trigger("tr", TableName.of("t"), sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a\"b",
                "a'b",
                "a`b",
                "[a]",
                "a]b",
                "new\nline",
                "😀",
                "ÄÖÜ",
                "select",
                "a/*b*/",
                "--",
                "\\",
                "a.b",
                " ",
                "1",
                "a;b",
                "%",
                "sqlit_",
                "a(b",
                "日本語"
            })
    void readsAnyName(String name) {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        Table table = Databases.table(
                folder,
                "CREATE TABLE " + quoted + " (" + quoted + " TEXT CONSTRAINT " + quoted + " UNIQUE CHECK (" + quoted
                        + " IN ('x')) REFERENCES " + quoted + " (" + quoted + "))",
                "CREATE INDEX " + quoted.replaceFirst("\"", "\"i ") + " ON " + quoted + " (" + quoted + ")");

        assertThat(table.name()).isEqualTo(TableName.of(name));
        assertThat(table.columns()).extracting(Column::name).containsExactly(name);
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey(name, List.of(name)));
        assertThat(table.checks()).extracting("allowed").containsExactly(new AllowedValues(name, List.of("x"), true));
        assertThat(table.foreignKeys())
                .extracting("target", "targetColumns")
                .containsExactly(tuple(TableName.of(name), List.of(name)));
        assertThat(table.indexes()).extracting(Index::name).contains("i " + name);
    }

    @Test
    void ordersByNameWithoutRegardToCase() {
        Schema schema = Databases.schema(
                folder,
                "CREATE TABLE b (a)",
                "CREATE TABLE C (a)",
                "CREATE TABLE A (a)",
                "CREATE TABLE ä (a)",
                "CREATE TABLE Ä (a)",
                "CREATE TABLE _a (a)");

        assertThat(schema.tables())
                .extracting(table -> table.name().name())
                .containsExactly("_a", "A", "b", "C", "Ä", "ä");
        assertThat(Databases.table(schema, "ä").name()).isEqualTo(TableName.of("ä"));
        assertThat(Databases.table(schema, "a").name()).isEqualTo(TableName.of("A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
    void readsEveryEncoding(String encoding) {
        Table table = Databases.table(
                folder,
                "PRAGMA encoding = '" + encoding + "'",
                "CREATE TABLE \"ü😀\" (\"日本\" TEXT CHECK (日本 IN ('ß')))");

        assertThat(table.name()).isEqualTo(TableName.of("ü😀"));
        assertThat(table.checks()).extracting("allowed").containsExactly(new AllowedValues("日本", List.of("ß"), true));
    }

    @Test
    void readsAWideTable() {
        StringBuilder columns = new StringBuilder("c0");
        for (int i = 1; i < 300; i++) {
            columns.append(", c").append(i).append(" TEXT");
        }

        assertThat(Databases.table(folder, "CREATE TABLE t (" + columns + ")").columns())
                .hasSize(300);
    }

    private static Column column(String name, SqlType type, boolean nullable, String defaultText, String collation) {
        return new Column(name, type, nullable, defaultText, collation, null, Identity.NONE, null);
    }
}
