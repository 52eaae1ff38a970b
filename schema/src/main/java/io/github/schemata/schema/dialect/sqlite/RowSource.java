package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Says which rows of a table are looked at, as SQL that can stand behind FROM.
 *
 * <p>All, up to the limit. Of a longer table half of the sample are its first rows and half are spread over its row
 * numbers in even steps, found by seeking, so that the cost does not grow with the table; even steps alone would miss
 * most rows where the numbers have wide gaps. A view or a table WITHOUT ROWID has no numbers to seek by: its first rows.
 */
final class RowSource {

    private static final List<String> ROW_NUMBER_NAMES = List.of("rowid", "_rowid_", "oid");

    private final Statement statement;
    private final int limit;

    RowSource(Statement statement, int limit) {
        this.statement = statement;
        this.limit = limit;
    }

    /** A column of the source. */
    static String column(String name) {
        return "t." + Identifiers.quote(name);
    }

    /** The rows of a view; the empty text where the limit is none. */
    String of(View view) {
        return firstRows(view.name());
    }

    /** The rows of a table; the empty text where it has none. */
    String of(Table table) throws SQLException {
        Optional<String> number = rowNumber(table);
        if (number.isEmpty()) {
            return firstRows(table.name());
        }
        String name = name(table.name());
        String ends = "SELECT (SELECT min(" + number.get() + ") FROM " + name + "), (SELECT max(" + number.get()
                + ") FROM " + name + ")";
        try (ResultSet row = statement.executeQuery(ends)) {
            long first = row.getLong(1);
            if (row.wasNull() || limit <= 0) {
                return "";
            }
            long last = row.getLong(2);
            return fits(name, first, last) ? name + " AS t" : sample(name, number.get(), first, last);
        }
    }

    /** Row numbers mostly have few gaps, so that their span alone often tells that all rows can be looked at. */
    private boolean fits(String name, long first, long last) throws SQLException {
        long span = last - first;
        if (span >= 0 && span < limit) {
            return true;
        }
        String bounded = "SELECT count(*) FROM (SELECT 1 FROM " + name + " LIMIT " + (limit + 1L) + ")";
        try (ResultSet row = statement.executeQuery(bounded)) {
            return row.getLong(1) <= limit;
        }
    }

    private String sample(String name, String number, long first, long last) {
        int half = Math.max(1, limit / 2);
        long step = Math.max(1, last / half - first / half);
        return """
                (SELECT * FROM %1$s AS s WHERE s.%2$s IN (
                  SELECT * FROM (SELECT %2$s FROM %1$s ORDER BY %2$s LIMIT %3$d)
                  UNION
                  SELECT id FROM (
                    WITH RECURSIVE pick(id) AS (
                      SELECT max(%2$s) FROM %1$s
                      UNION ALL
                      SELECT (SELECT max(%2$s) FROM %1$s WHERE %2$s <= pick.id - %4$d) FROM pick
                      WHERE pick.id >= %5$d + %4$d
                      LIMIT %6$d)
                    SELECT id FROM pick))) AS t""".formatted(name, number, half, step, first, limit - half);
    }

    private String firstRows(TableName name) {
        return limit <= 0 ? "" : "(SELECT * FROM " + name(name) + " LIMIT " + limit + ") AS t";
    }

    private static String name(TableName name) {
        return "main." + Identifiers.quote(name.name());
    }

    /** A name of the row number that no column hides. */
    private static Optional<String> rowNumber(Table table) {
        return table.withoutRowId()
                ? Optional.empty()
                : ROW_NUMBER_NAMES.stream()
                        .filter(name ->
                                table.columns().stream().noneMatch(column -> Identifiers.same(column.name(), name)))
                        .findFirst();
    }
}
