package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What SQLite makes of a CREATE TABLE, one line for each fact. */
final class Facts {

    private Facts() {}

    /** Creates the table in an empty database, with some parents, and asks the pragmas. */
    static Set<String> of(String createSql) {
        CreateTable parsed = CreateTableParser.parse(createSql).orElseThrow();
        Set<String> facts = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (var statement = connection.createStatement()) {
                statement.execute(createSql);
            }
            String table = parsed.name();
            ask(connection, facts, COLUMNS, table);
            ask(connection, facts, ORDER, table);
            ask(connection, facts, FOREIGN_KEYS, table);
            ask(connection, facts, INDEXES, table);
            ask(connection, facts, OPTIONS, table);
        } catch (SQLException e) {
            throw new AssertionError("SQLite refuses: " + e.getMessage() + "\n" + createSql, e);
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

    private static void ask(Connection connection, Set<String> facts, String query, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(query.replace("$table", Identifiers.quote(table)))) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
            }
        }
    }

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
}
