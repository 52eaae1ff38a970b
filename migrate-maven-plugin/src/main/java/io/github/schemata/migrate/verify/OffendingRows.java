package io.github.schemata.migrate.verify;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows that keep a changeset from being applied, as far as SQLite's own message leads to them; of changes of structure
 * the message names them already.
 */
final class OffendingRows {

    private static final String UNIQUE = "UNIQUE constraint failed: ";
    private static final int SHOWN = 3;

    private OffendingRows() {}

    /** Looked for in the state before the changeset; empty where there are none, or nobody knows. */
    static List<String> of(String reason, Connection connection) {
        if (!reason.startsWith(UNIQUE)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        String table = "";
        for (String name : reason.substring(UNIQUE.length()).split(", ")) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return List.of();
            }
            table = name.substring(0, dot);
            columns.add(name.substring(dot + 1));
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(twins(table, columns))) {
            return said(table, row);
        } catch (SQLException e) {
            // A name with a dot or a comma in it, or a table that the changeset makes itself.
            return List.of();
        }
    }

    private static String twins(String table, List<String> columns) {
        String names = columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        String known = columns.stream()
                .map(column -> Identifiers.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return "SELECT " + names + ", count(*) AS \"rows\" FROM main." + Identifiers.quote(table) + " WHERE " + known
                + " GROUP BY " + names + " HAVING count(*) > 1 ORDER BY " + names + " LIMIT " + SHOWN;
    }

    private static List<String> said(String table, ResultSet row) throws SQLException {
        List<String> said = new ArrayList<>();
        ResultSetMetaData data = row.getMetaData();
        while (row.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i < data.getColumnCount(); i++) {
                values.add(data.getColumnName(i) + " " + Value.text(row.getObject(i)));
            }
            said.add(row.getLong(data.getColumnCount()) + " rows of " + table + " have " + String.join(", ", values));
        }
        return said;
    }
}
