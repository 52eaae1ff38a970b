package io.github.schemata.migrate.script;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the rows of a table are read and written.
 *
 * @param name the table's
 * @param columns those that hold values, in order; not the generated ones
 * @param named whether INSERT has to name them: not where they are all the columns that it takes
 */
record StoredTable(String name, List<String> columns, boolean named) {

    /** The driver allows functions 100 arguments. */
    private static final int COLUMNS_AT_ONCE = 90;

    /**
     * Looks at a table. Row numbers are kept where they would come out otherwise, since a full-text index over the
     * table, or an application, may know its rows by them.
     */
    static StoredTable of(Connection connection, String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<String> keyTypes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name, type, pk, hidden FROM pragma_table_xinfo(?, 'main') ORDER BY cid")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                    if (row.getInt(4) == 0) {
                        columns.add(row.getString(1));
                    }
                    if (row.getInt(3) > 0) {
                        keyTypes.add(row.getString(2));
                    }
                }
            }
        }
        boolean rowid = !withoutRowid(connection, name) && !keyIsRowid(connection, name, keyTypes);
        Optional<String> number = rowid ? numberName(all) : Optional.empty();
        if (number.isPresent() && numbersMatter(connection, name, number.get())) {
            columns.add(0, number.get());
            return new StoredTable(name, List.copyOf(columns), true);
        }
        return new StoredTable(name, List.copyOf(columns), false);
    }

    /** Reads each row as literals; of many columns several texts, to be joined by commas. */
    String select() {
        List<String> texts = new ArrayList<>();
        for (int start = 0; start < columns.size(); start += COLUMNS_AT_ONCE) {
            List<String> some = columns.subList(start, Math.min(start + COLUMNS_AT_ONCE, columns.size()));
            texts.add("printf('" + String.join(",", some.stream().map(c -> "%s").toList()) + "', "
                    + String.join(", ", some.stream().map(StoredTable::literal).toList()) + ")");
        }
        return "SELECT " + String.join(", ", texts) + " FROM main." + Identifiers.quote(name) + " NOT INDEXED";
    }

    /** What stands before the values. */
    String insert() {
        String list = named
                ? "("
                        + String.join(
                                ",", columns.stream().map(Identifiers::quote).toList()) + ")"
                : "";
        return "INSERT INTO " + Identifiers.quote(name) + list + " VALUES(";
    }

    /** {@code quote()} ends a text at its NUL, and knows no negative zero. */
    private static String literal(String column) {
        String c = Identifiers.quote(column);
        return "CASE typeof(" + c + ")"
                + " WHEN 'text' THEN CASE WHEN instr(" + c + ", char(0)) THEN 'CAST(' || quote(CAST(" + c
                + " AS BLOB)) || ' AS TEXT)' ELSE quote(" + c + ") END"
                + " WHEN 'real' THEN CASE WHEN " + c + " = 0.0 AND atan2(" + c + ", -1) < 0 THEN '-0.0' ELSE quote(" + c
                + ") END"
                + " ELSE quote(" + c + ") END";
    }

    private static boolean withoutRowid(Connection connection, String name) throws SQLException {
        return exists(connection, "SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = ? AND wr", name);
    }

    /** INTEGER PRIMARY KEY is the row's number itself, but for INTEGER PRIMARY KEY DESC, which has an index. */
    private static boolean keyIsRowid(Connection connection, String name, List<String> keyTypes) throws SQLException {
        return keyTypes.size() == 1
                && keyTypes.get(0).equalsIgnoreCase("INTEGER")
                && !exists(connection, "SELECT 1 FROM pragma_index_list(?, 'main') WHERE origin = 'pk'", name);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** A name by which the row's number can be had: columns may be called so. */
    private static Optional<String> numberName(List<String> columns) {
        List<String> taken =
                columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        return Stream.of("rowid", "_rowid_", "oid")
                .filter(name -> !taken.contains(name))
                .findFirst();
    }

    private static boolean numbersMatter(Connection connection, String name, String number) throws SQLException {
        String table = "main." + Identifiers.quote(name);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce((SELECT min(" + number + ") FROM " + table
                        + "), 1) <> 1 OR coalesce((SELECT max(" + number + ") FROM " + table
                        + "), 0) <> (SELECT count(*) FROM " + table + ")")) {
            return row.getBoolean(1);
        }
    }
}
