package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies rows from SQLite to another server, as an application would that knows the types. */
final class Rows {

    private Rows() {}

    /** How many rows the other one has afterwards. */
    static int copied(Connection from, Connection to) throws SQLException {
        int rows = 0;
        String quote = to.getMetaData().getIdentifierQuoteString();
        List<Table> tables = new SqliteReader(from).read().tables();
        for (List<Table> group : TableOrder.of(tables)) {
            for (Table table : group) {
                rows += copied(table, quote, from, to);
            }
        }
        return rows;
    }

    private static int copied(Table table, String quote, Connection from, Connection to) throws SQLException {
        String name = quote + table.name().name() + quote;
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        // Employees refer to employees: the boss comes first in the order of the keys.
        try (Statement read = from.createStatement();
                ResultSet row =
                        read.executeQuery("SELECT * FROM \"" + table.name().name() + "\"");
                PreparedStatement write = to.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            while (row.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    write.setObject(i + 1, value(table.columns().get(i), row, i + 1));
                }
                write.addBatch();
            }
            write.executeBatch();
        }
        try (Statement count = to.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM " + name)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static @Nullable Object value(Column column, ResultSet row, int i) throws SQLException {
        String text = row.getString(i);
        if (text == null) {
            return null;
        }
        if (column.type() instanceof SqlType.Timestamp) {
            return Timestamp.valueOf(text);
        }
        return column.type() instanceof SqlType.Whole
                ? (Object) Long.valueOf(text)
                : column.type() instanceof SqlType.Exact ? new BigDecimal(text) : text;
    }
}
