package io.github.schemata.schema;

import java.util.List;

/**
 * A view.
 *
 * @param name its name
 * @param columns in order; the type is that of the column behind it, or an undeclared one for an expression
 * @param sql the CREATE VIEW statement as the database keeps it
 * @param reads the tables that it draws its rows from, through other views too, ordered by name
 */
public record View(TableName name, List<Column> columns, String sql, List<TableName> reads) {

    public View {
        columns = List.copyOf(columns);
        reads = List.copyOf(reads);
    }
}
