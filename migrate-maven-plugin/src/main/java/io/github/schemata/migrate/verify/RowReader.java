package io.github.schemata.migrate.verify;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in tables; keeps the values as long as there is room for them. */
final class RowReader {

    /** Characters and bytes, about. */
    private static final long ROOM = 64_000_000;

    private static final long ROOM_FOR_ONE = 8_000_000;
    private static final int OF_A_VALUE = 24;
    private static final char NO_CHARACTER = '\uFFFD';

    private long used;

    /** Which columns tell the rows of a table from one another; asked only where there are rows. */
    interface Key {
        List<String> columns() throws SQLException;
    }

    /** @param table as it stands in a FROM */
    TableRows read(Statement statement, String table, Key key) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData data = row.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.add(data.getColumnName(i));
            }
            return new Reading(columns).read(row, key);
        }
    }

    private final class Reading {

        private final List<String> columns;
        private final long[] salts;
        private final long[] columnPrints;
        private @Nullable List<List<@Nullable Object>> kept = new ArrayList<>();
        private long count;
        private long print;
        private long own;

        Reading(List<String> columns) {
            this.columns = columns;
            this.salts = columns.stream()
                    .mapToLong(column -> Fingerprint.of(Identifiers.fold(column)))
                    .toArray();
            this.columnPrints = new long[columns.size()];
        }

        TableRows read(ResultSet row, Key key) throws SQLException {
            while (row.next()) {
                add(row);
            }
            used += kept == null ? 0 : own;
            return new TableRows(
                    List.copyOf(columns),
                    count == 0 ? List.of() : List.copyOf(key.columns()),
                    count,
                    print,
                    Arrays.stream(columnPrints).boxed().toList(),
                    kept);
        }

        private void add(ResultSet row) throws SQLException {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            long rowPrint = 0;
            for (int i = 0; i < salts.length; i++) {
                Object value = row.getObject(i + 1);
                if (value instanceof String text && text.indexOf(NO_CHARACTER) >= 0) {
                    // Text that is no valid UTF-8: as a string it would be less than what is stored.
                    value = row.getBytes(i + 1);
                }
                long one = Fingerprint.mixed(salts[i] + Fingerprint.of(value));
                rowPrint += one;
                columnPrints[i] += one;
                values.add(value);
                own += OF_A_VALUE + length(value);
            }
            print += Fingerprint.mixed(rowPrint);
            count++;
            if (kept != null) {
                kept.add(values);
                if (own > ROOM_FOR_ONE || used + own > ROOM) {
                    kept = null;
                }
            }
        }

        private static long length(@Nullable Object value) {
            return value instanceof byte[] bytes ? bytes.length : value instanceof String text ? text.length() : 0;
        }
    }
}
