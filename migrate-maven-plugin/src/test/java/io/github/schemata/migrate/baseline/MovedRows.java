package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.Dialects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies all rows from SQLite into the twins of its tables, each value as the type there holds it. */
final class MovedRows {

    private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000L);
    private static final BigDecimal UNIX_EPOCH = new BigDecimal("2440587.5");

    private final Connection from;
    private final Connection to;
    private final String quote;
    private final boolean postgresql;

    private MovedRows(Connection from, Connection to) throws SQLException {
        this.from = from;
        this.to = to;
        this.quote = to.getMetaData().getIdentifierQuoteString();
        this.postgresql = to.getMetaData().getURL().startsWith("jdbc:postgresql:");
    }

    /** Tables in the order of the source, so that a table's name there is known by its place. */
    static void copy(Connection from, Connection to) throws SQLException {
        MovedRows rows = new MovedRows(from, to);
        List<Table> tables = new SourceReader(from, List.of()).read().tables();
        Schema there = Dialects.forUrl(to.getMetaData().getURL()).read(to);
        TwinNames names = new TwinNames(tables);
        rows.execute(rows.postgresql ? "SET session_replication_role = replica" : "SET foreign_key_checks = 0");
        for (Table table : tables) {
            String name = names.table(table.name().name());
            Table twin = there.tables().stream()
                    .filter(one -> one.name().name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no table " + name));
            rows.copy(table, twin, names);
        }
        rows.execute(rows.postgresql ? "SET session_replication_role = origin" : "SET foreign_key_checks = 1");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(Table table, Table twin, TwinNames names) throws SQLException {
        List<String> read = new ArrayList<>();
        List<Column> written = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = names.column(table.name().name(), column.name());
            Column there = twin.column(name).orElseThrow(() -> new IllegalStateException("no column " + name));
            if (there.generated() == null) {
                read.add('"' + column.name().replace("\"", "\"\"") + '"');
                written.add(there);
            }
        }
        String columns =
                written.stream().map(column -> quote + column.name() + quote).collect(Collectors.joining(", "));
        String marks = written.stream()
                .map(column -> postgresql && column.type() instanceof SqlType.Json ? "?::json" : "?")
                .collect(Collectors.joining(", "));
        String insert =
                "INSERT INTO " + quote + twin.name().name() + quote + " (" + columns + ") VALUES (" + marks + ")";
        try (Statement statement = from.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + String.join(", ", read) + " FROM \""
                        + table.name().name().replace("\"", "\"\"") + "\"");
                PreparedStatement write = to.prepareStatement(insert)) {
            while (row.next()) {
                for (int i = 1; i <= written.size(); i++) {
                    set(write, i, written.get(i - 1), row);
                }
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException e) {
            throw new SQLException(table.name() + ": " + e.getMessage(), e);
        }
        if (postgresql) {
            for (Column column : written) {
                if (column.identity() != Column.Identity.NONE) {
                    execute("SELECT setval(pg_get_serial_sequence('\""
                            + twin.name().name() + "\"', '" + column.name() + "'), (SELECT max(\"" + column.name()
                            + "\") FROM \"" + twin.name().name() + "\"))");
                }
            }
        }
    }

    private void set(PreparedStatement write, int i, Column column, ResultSet row) throws SQLException {
        Object value = row.getObject(i);
        Object moved = value == null ? null : moved(column.type(), value, row, i);
        if (moved == null) {
            write.setNull(i, Types.NULL);
        } else {
            write.setObject(i, moved);
        }
    }

    private @Nullable Object moved(SqlType type, Object value, ResultSet row, int i) throws SQLException {
        if (type instanceof SqlType.Binary) {
            return value instanceof byte[] ? value : row.getString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (type instanceof SqlType.Bool) {
            return row.getInt(i) != 0;
        }
        if (type instanceof SqlType.Whole) {
            return row.getLong(i);
        }
        if (type instanceof SqlType.Exact) {
            return new BigDecimal(row.getString(i));
        }
        if (type instanceof SqlType.Approximate) {
            return row.getDouble(i);
        }
        if (type instanceof SqlType.Uuid && postgresql) {
            return UUID.fromString(row.getString(i));
        }
        if (type instanceof SqlType.Timestamp) {
            return moment(value.toString());
        }
        if (type instanceof SqlType.Date) {
            LocalDateTime moment = moment(value.toString());
            return moment == null ? null : moment.toLocalDate();
        }
        return type instanceof SqlType.Time ? LocalTime.parse(row.getString(i)) : row.getString(i);
    }

    /** A day and time in any form that SQLite knows; null for a text that is none. */
    private static @Nullable LocalDateTime moment(String text) {
        if (text.matches("\\d+(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(text);
            BigDecimal millis = number.compareTo(BigDecimal.valueOf(10_000_000)) < 0
                    ? number.subtract(UNIX_EPOCH).multiply(DAY_MILLIS)
                    : number.compareTo(BigDecimal.valueOf(100_000_000_000L)) < 0
                            ? number.multiply(BigDecimal.valueOf(1000))
                            : number;
            Instant instant = Instant.ofEpochMilli(
                    millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay();
            }
            String iso = text.replace(' ', 'T');
            return iso.matches(".*([+-]\\d\\d:\\d\\d|Z)$")
                    ? OffsetDateTime.parse(iso)
                            .atZoneSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
