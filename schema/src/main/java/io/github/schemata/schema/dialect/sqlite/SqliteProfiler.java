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
import io.github.schemata.schema.profile.TemporalForm;
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

    SqliteProfiler(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    DataProfile profile(Schema schema) throws SQLException {
        Map<TableName, Map<String, ColumnProfile>> profiles = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            RowSource source = new RowSource(statement, limit);
            for (Table table : schema.tables()) {
                if (table.kind() == Table.Kind.ORDINARY) {
                    Map<String, AllowedValues> lists = lists(table);
                    add(profiles, table.name(), () -> {
                        String rows = source.of(table);
                        return profile(
                                statement,
                                rows,
                                table.columns(),
                                column -> ValueCounts.ofTable(column, lists.get(column.name())));
                    });
                }
            }
            for (View view : schema.views()) {
                add(
                        profiles,
                        view.name(),
                        () -> profile(statement, source.of(view), view.columns(), ValueCounts::ofView));
            }
        }
        return new DataProfile(profiles);
    }

    /** A table that cannot be read, for a function that only the application has, must not hide the others. */
    private static void add(Map<TableName, Map<String, ColumnProfile>> profiles, TableName name, ProfileOfRows profile)
            throws SQLException {
        try {
            Map<String, ColumnProfile> columns = profile.read();
            if (!columns.isEmpty()) {
                profiles.put(name, columns);
            }
        } catch (SQLException e) {
            if (!SqliteErrors.isOfOneObject(e)) {
                throw e;
            }
        }
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
            Map<TemporalForm, Long> forms =
                    tallies.containsKey(name) ? tallies.get(name).forms() : Map.of();
            profiles.put(name, ValueCounts.profile(row.getString(i + 2), rows, forms));
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
