package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import io.github.schemata.schema.profile.TemporalTally;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the rows: one aggregate query per table, and the values themselves only where dates may be written. */
final class SqliteProfiler {

    /** A result may have 2,000 columns (sqlite.org/limits.html) and a table as many. */
    private static final int COLUMNS_PER_QUERY = 200;

    private final Connection connection;
    private final int limit;
    private final Map<TableName, Map<String, ColumnProfile>> profiles = new LinkedHashMap<>();
    private final Map<TableName, String> unreadable = new LinkedHashMap<>();

    SqliteProfiler(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    DataProfile profile(Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            RowSource source = new RowSource(statement, limit);
            UuidColumns uuids = new UuidColumns(schema);
            for (Table table : schema.tables()) {
                if (table.kind() == Table.Kind.ORDINARY) {
                    add(table.name(), () -> profile(statement, source, table, uuids));
                }
            }
            for (View view : schema.views()) {
                add(view.name(), () -> profile(statement, source, view));
            }
        }
        return new DataProfile(profiles, unreadable, new StrayReferences(connection, limit).find(schema));
    }

    /** A table that cannot be read, for a function that only the application has, must not hide the others. */
    private void add(TableName name, ProfileOfRows profile) throws SQLException {
        try {
            Map<String, ColumnProfile> columns = profile.read();
            if (!columns.isEmpty()) {
                profiles.put(name, columns);
            }
        } catch (SQLException e) {
            if (!SqliteErrors.isOfOneObject(e)) {
                throw SqliteErrors.in(name, e);
            }
            unreadable.put(name, SqliteErrors.reason(e));
        }
    }

    private static Map<String, ColumnProfile> profile(
            Statement statement, RowSource source, Table table, UuidColumns uuids) throws SQLException {
        Map<String, AllowedValues> lists = lists(table);
        Function<Column, String> counts =
                column -> ValueCounts.ofTable(column, lists.get(column.name()), uuids.has(table, column));
        return profile(statement, source.of(table), table.columns(), counts);
    }

    private static Map<String, ColumnProfile> profile(Statement statement, RowSource source, View view)
            throws SQLException {
        return profile(statement, source.of(view), view.columns(), ValueCounts::ofView);
    }

    private static Map<String, AllowedValues> lists(Table table) {
        Map<String, AllowedValues> lists = new HashMap<>();
        table.checks().stream()
                .map(check -> check.allowed())
                .filter(allowed -> allowed != null)
                .forEach(allowed -> lists.putIfAbsent(allowed.column(), allowed));
        return lists;
    }

    private static Map<String, ColumnProfile> profile(
            Statement statement, String rows, List<Column> columns, Function<Column, String> counts)
            throws SQLException {
        Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
        for (int from = 0; from < columns.size() && !rows.isEmpty(); from += COLUMNS_PER_QUERY) {
            List<Column> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS_PER_QUERY));
            StringJoiner select = new StringJoiner(", ", "SELECT count(*), ", " FROM " + rows);
            some.forEach(column -> select.add(counts.apply(column)));
            Map<String, TemporalTally> tallies = tallies(statement, rows, some);
            try (ResultSet row = statement.executeQuery(select.toString())) {
                addAll(profiles, some, row, tallies);
            }
        }
        return profiles;
    }

    private static void addAll(
            Map<String, ColumnProfile> profiles,
            List<Column> columns,
            ResultSet row,
            Map<String, TemporalTally> tallies)
            throws SQLException {
        long rows = row.getLong(1);
        for (int i = 0; i < columns.size() && rows > 0; i++) {
            String name = columns.get(i).name();
            profiles.put(name, ValueCounts.profile(row.getString(i + 2), rows, tallies.get(name)));
        }
    }

    private static Map<String, TemporalTally> tallies(Statement statement, String source, List<Column> columns)
            throws SQLException {
        List<String> names = columns.stream()
                .filter(column -> isTemporal(column.type()))
                .map(Column::name)
                .toList();
        Map<String, TemporalTally> tallies = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return tallies;
        }
        names.forEach(name -> tallies.put(name, new TemporalTally()));
        List<TemporalTally> ordered = new ArrayList<>(tallies.values());
        String select = String.join(", ", names.stream().map(RowSource::column).toList());
        try (ResultSet rows = statement.executeQuery("SELECT " + select + " FROM " + source)) {
            while (rows.next()) {
                for (int i = 0; i < ordered.size(); i++) {
                    add(ordered.get(i), rows.getObject(i + 1));
                }
            }
        }
        return tallies;
    }

    private static void add(TemporalTally tally, @Nullable Object value) {
        if (value instanceof String text) {
            tally.add(text);
        } else if (value instanceof Double number) {
            tally.add(number.doubleValue());
        } else if (value instanceof Number number) {
            tally.add(number.longValue());
        }
    }

    private static boolean isTemporal(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Time || type instanceof SqlType.Timestamp;
    }

    private interface ProfileOfRows {
        Map<String, ColumnProfile> read() throws SQLException;
    }
}
