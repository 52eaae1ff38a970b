package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What SQLite makes of a CREATE TABLE, one line for each fact. */
final class Facts {

    /** Empty between two questions: each is rolled back. */
    private static final Connection DATABASE = open();

    private static final String COLUMNS = """
            SELECT 'column ' || name || ' ' || type || iif("notnull", ' NOT NULL', '')
                   || ifnull(' DEFAULT ' || dflt_value, '') || iif(pk, ' key ' || pk, '')
                   || iif(hidden, ' generated', '')
              FROM pragma_table_xinfo($table)""";

    private static final String ORDER = """
            SELECT 'columns ' || group_concat(name, ',') FROM (SELECT name FROM pragma_table_xinfo($table) ORDER BY cid)""";

    private static final String FOREIGN_KEYS = """
            SELECT 'foreign key ' || group_concat("from" || '=' || ifnull("to", '?'), ',') || ' to ' || "table"
                   || ' delete ' || on_delete || ' update ' || on_update
              FROM (SELECT * FROM pragma_foreign_key_list($table) ORDER BY id, seq) GROUP BY id""";

    private static final String INDEXES = """
            SELECT iif(l.origin = 'u', 'unique ', 'primary key ')
                   || group_concat(x.name || ' ' || x.coll || iif(x."desc", ' desc', ''), ',')
              FROM pragma_index_list($table) l, pragma_index_xinfo(l.name) x WHERE x.key GROUP BY l.seq""";

    private static final String OPTIONS = """
            SELECT iif(strict, 'strict', '') FROM pragma_table_list($table) WHERE strict
            UNION ALL SELECT 'without rowid' FROM pragma_table_list($table) WHERE wr
            UNION ALL SELECT 'autoincrement' FROM sqlite_schema WHERE name = 'sqlite_sequence'""";

    private Facts() {}

    /** Creates the table in an empty database and asks the pragmas. */
    static Set<String> of(String createSql) {
        CreateTable parsed = CreateTableParser.parse(createSql).orElseThrow();
        Set<String> facts = new TreeSet<>();
        try (Statement statement = DATABASE.createStatement()) {
            statement.execute("BEGIN");
            statement.execute(createSql);
            for (String query : List.of(COLUMNS, ORDER, FOREIGN_KEYS, INDEXES, OPTIONS)) {
                ask(statement, facts, query.replace("$table", Identifiers.quote(parsed.name())));
            }
        } catch (SQLException e) {
            throw new AssertionError("SQLite refuses: " + e.getMessage() + "\n" + createSql, e);
        } finally {
            rollBack();
        }
        parsed.checks().forEach(check -> facts.add("check " + check.name() + ": " + check.expression()));
        parsed.foreignKeys()
                .forEach(key -> facts.add(
                        "named " + key.name() + " " + key.columns() + (key.initiallyDeferred() ? " deferred" : "")));
        parsed.uniqueKeys()
                .forEach(key -> facts.add("named " + key.name() + " " + key.columns() + " " + key.onConflict()));
        parsed.columns().forEach(column -> {
            if (column.collation() != null) {
                facts.add("collation of " + column.name() + ": " + column.collation());
            }
        });
        return facts;
    }

    /** The lines that only one side has: those gone with a minus, those come with a plus. */
    static List<String> difference(Set<String> before, Set<String> after) {
        List<String> lines = new ArrayList<>();
        before.stream().filter(fact -> !after.contains(fact)).forEach(fact -> lines.add("- " + fact));
        after.stream().filter(fact -> !before.contains(fact)).forEach(fact -> lines.add("+ " + fact));
        return lines;
    }

    private static void ask(Statement statement, Set<String> facts, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
    }

    private static void rollBack() {
        try (Statement statement = DATABASE.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
