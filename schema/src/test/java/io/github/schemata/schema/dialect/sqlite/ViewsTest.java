package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {

    private static final String TABLE = "CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(9) NOT NULL)";

    @TempDir
    Path folder;

    @Test
    void readsColumnsWithTheTypesBehindThem() {
        String sql = "CREATE VIEW v AS SELECT id, a AS \"b b\", 1 + 1 AS two FROM t";

        assertThat(Databases.schema(folder, TABLE, sql).views())
                .containsExactly(new View(
                        TableName.of("v"),
                        List.of(
                                column("id", new SqlType.Whole("INTEGER", 64)),
                                column("b b", new SqlType.Text("VARCHAR(9)", 9)),
                                column("two", new SqlType.Other(""))),
                        sql,
                        List.of(TableName.of("t"))));
    }

    @Test
    void keepsDuplicateNamesApart() {
        Schema schema =
                Databases.schema(folder, TABLE, "CREATE VIEW v AS SELECT id, id, t.id, upper(a), upper(a) FROM t");

        assertThat(schema.views().get(0).columns())
                .extracting(Column::name)
                .containsExactly("id", "id:1", "id:2", "upper(a)", "upper(a):1");
    }

    @Test
    void findsTheTablesBehindViewsOnViews() {
        Schema schema = Databases.schema(
                folder,
                TABLE,
                "CREATE TABLE \"U u\" (b)",
                "CREATE TABLE unused (id)",
                "CREATE VIEW v1 AS SELECT id AS unused FROM T",
                "CREATE VIEW v2 AS SELECT * FROM V1, \"u U\"",
                "CREATE VIEW v3 AS WITH t AS (SELECT * FROM v2) SELECT * FROM t",
                "CREATE VIEW v4 AS SELECT 1");

        assertThat(schema.views())
                .extracting(View::reads)
                .containsExactly(
                        List.of(TableName.of("t")),
                        List.of(TableName.of("t"), TableName.of("U u")),
                        List.of(TableName.of("t"), TableName.of("U u")),
                        List.of());
    }

    @Test
    void leavesOutBrokenViewsAndNamesThem() {
        Schema schema = Databases.schema(
                folder,
                TABLE,
                "CREATE VIEW gone AS SELECT * FROM no_such_table",
                "CREATE VIEW v AS SELECT id FROM t",
                "CREATE VIEW \"on gone\" AS SELECT * FROM gone",
                "CREATE VIEW column_gone AS SELECT nope FROM t",
                "CREATE VIEW w AS SELECT a FROM t",
                "CREATE VIEW function_gone AS SELECT no_such_function(a) FROM t");

        assertThat(schema.views()).extracting(View::name).containsExactly(TableName.of("v"), TableName.of("w"));
        assertThat(schema.omissions())
                .containsExactly(
                        new Omission(
                                "view",
                                "column_gone",
                                "no such column: nope",
                                "CREATE VIEW column_gone AS SELECT nope FROM t"),
                        new Omission(
                                "view",
                                "function_gone",
                                "no such function: no_such_function",
                                "CREATE VIEW function_gone AS SELECT no_such_function(a) FROM t"),
                        new Omission(
                                "view",
                                "gone",
                                "no such table: main.no_such_table",
                                "CREATE VIEW gone AS SELECT * FROM no_such_table"),
                        new Omission(
                                "view",
                                "on gone",
                                "no such table: main.no_such_table",
                                "CREATE VIEW \"on gone\" AS SELECT * FROM gone"));
    }

    @Test
    void findsTheOneBrokenViewAmongMany() {
        List<String> statements = new ArrayList<>(List.of(TABLE));
        IntStream.range(0, 100)
                .forEach(i -> statements.add("CREATE VIEW v" + i + " AS SELECT * FROM " + (i == 77 ? "nope" : "t")));

        Schema schema = Databases.schema(folder, statements.toArray(String[]::new));

        assertThat(schema.views()).hasSize(99);
        assertThat(schema.omissions()).extracting(Omission::name).containsExactly("v77");
    }

    @Test
    void leavesOutVirtualTablesOfUnknownModules() {
        Schema schema = Databases.schema(
                folder,
                TABLE,
                "PRAGMA writable_schema = ON",
                "INSERT INTO sqlite_schema VALUES"
                        + " ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING no_such_module(x)')",
                "CREATE TABLE u (a)");

        assertThat(schema.tables()).extracting("name").containsExactly(TableName.of("t"), TableName.of("u"));
        assertThat(schema.omissions())
                .containsExactly(new Omission(
                        "table",
                        "odd",
                        "no such module: no_such_module",
                        "CREATE VIRTUAL TABLE odd USING no_such_module(x)"));
    }

    @Test
    void readsTablesWithUnknownCollationsAndFunctions() {
        Schema schema = Databases.schema(
                folder,
                "CREATE TABLE t (a TEXT COLLATE BINARY, b CHECK (lower(b) = b))",
                "CREATE INDEX i ON t (a)",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a TEXT COLLATE odd, b CHECK (odd(b) = b))'"
                        + " WHERE name = 't'");

        assertThat(schema.omissions()).isEmpty();
        assertThat(Databases.table(schema, "t").columns())
                .extracting(Column::collation)
                .containsExactly("odd", null);
        assertThat(Databases.table(schema, "t").indexes()).hasSize(1);
    }

    private static Column column(String name, SqlType type) {
        return new Column(name, type, true, null, null, null, Identity.NONE, null);
    }
}
