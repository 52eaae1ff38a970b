package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.dialect.mariadb.CatalogRow.ActionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ForeignKeyRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What foreign keys do, from SHOW CREATE TABLE: one who may do nothing but SELECT sees the columns of the keys in the
 * catalog, but not what they do (MariaDB 10.11), and would take every key for one that does nothing.
 */
final class ShownActions {

    private static final List<String> RULES = List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");

    private final Connection connection;

    ShownActions(Connection connection) {
        this.connection = connection;
    }

    /** Those of the tables that have keys but no actions, by the name of the table. */
    Map<String, List<ActionRow>> missing(Map<String, List<ForeignKeyRow>> keys, Map<String, List<ActionRow>> actions)
            throws SQLException {
        Map<String, List<ActionRow>> found = new HashMap<>();
        for (Map.Entry<String, List<ForeignKeyRow>> table : keys.entrySet()) {
            if (!actions.containsKey(table.getKey())) {
                String database = table.getValue().get(0).database();
                found.put(table.getKey(), in(database, table.getKey(), statement(database, table.getKey())));
            }
        }
        return found;
    }

    private String statement(String database, String table) throws SQLException {
        String query = "SHOW CREATE TABLE " + Literals.quote(database) + "." + Literals.quote(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(2) : "";
        }
    }

    /** Each constraint stands on a line of its own; a line's end in a name is none. */
    static List<ActionRow> in(String database, String table, String statement) {
        List<ActionRow> actions = new ArrayList<>();
        String bare = Literals.withoutContent(statement);
        int start = 0;
        while (start < bare.length()) {
            int newline = bare.indexOf('\n', start);
            int end = newline < 0 ? bare.length() : newline;
            String line = bare.substring(start, end);
            if (line.strip().startsWith("CONSTRAINT") && line.contains("FOREIGN KEY")) {
                String name = Literals.nameAt(statement, statement.indexOf('`', start));
                actions.add(new ActionRow(database, table, name, rule(line, "ON DELETE "), rule(line, "ON UPDATE ")));
            }
            start = end + 1;
        }
        return actions;
    }

    private static String rule(String line, String event) {
        return RULES.stream()
                .filter(rule -> line.contains(event + rule))
                .findFirst()
                .orElse("");
    }
}
