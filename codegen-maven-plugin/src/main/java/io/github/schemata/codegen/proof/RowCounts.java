package io.github.schemata.codegen.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database says of its own rows. */
record RowCounts(Connection connection) {

    long rowsOf(String table) throws SQLException {
        return first("select count(*) from " + quoted(table));
    }

    long rowsOfQuery(String query) throws SQLException {
        return first("select count(*) from (" + query + ")");
    }

    /** How many foreign keys of the table's rows lead to no row. */
    long brokenReferences(String table) throws SQLException {
        return first("select count(*) from pragma_foreign_key_check(" + literal(table) + ")");
    }

    private long first(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
