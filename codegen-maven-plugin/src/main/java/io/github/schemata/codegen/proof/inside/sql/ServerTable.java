package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table on a server: told apart by their key, compared as text. */
final class ServerTable implements RawTable {

    private final Connection connection;
    private final Connection aside;
    private final Table table;
    private final Sql sql;
    private final List<Column> key;

    ServerTable(Connection connection, Connection aside, Table table, Sql sql) {
        this.connection = connection;
        this.aside = aside;
        this.table = table;
        this.sql = sql;
        this.key = key(table);
    }

    /** The primary key, else the first unique one without NULLs. */
    private static List<Column> key(Table table) {
        PrimaryKey primary = table.primaryKey();
        Stream<List<String>> keys = Stream.concat(
                Stream.ofNullable(primary).map(PrimaryKey::columns),
                table.uniqueKeys().stream().map(unique -> unique.columns()));
        return keys.map(columns -> columns.stream()
                        .flatMap(name -> table.column(name).stream())
                        .toList())
                .filter(columns -> columns.stream().noneMatch(Column::nullable))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public CheckedSamples samples() {
        return new CheckedSamples(aside, sql);
    }

    @Override
    public String name() {
        return sql.nameOf(table);
    }

    private List<String> locators() {
        return key.isEmpty()
                ? sql.rowIdentifier().stream().toList()
                : key.stream().map(column -> sql.quoted(column.name())).toList();
    }

    private String literals() {
        return key.isEmpty()
                ? sql.rowIdentifier()
                        .map(hidden -> "quote_literal(" + hidden + "::text)")
                        .orElse("''")
                : key.stream().map(sql::literal).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<List<String>> fullestRow() throws SQLException {
        if (locators().isEmpty()) {
            return Optional.empty();
        }
        String nulls = table.columns().stream()
                .limit(200)
                .map(column -> "case when " + sql.quoted(column.name()) + " is null then 1 else 0 end")
                .collect(Collectors.joining(" + "));
        String order = " order by " + nulls + ", " + String.join(", ", locators());
        return select(literals(), order + " limit 1", List.of()).stream().findFirst();
    }

    @Override
    public String isRow(List<String> locator) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < locator.size(); i++) {
            conditions.add(locators().get(i) + " = " + locator.get(i));
        }
        return String.join(" and ", conditions);
    }

    @Override
    public void remember() {
        // The row is found by its key.
    }

    @Override
    public boolean tellsEveryRow() {
        return false;
    }

    @Override
    public Optional<List<String>> newRow(Key written) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (Column column : key) {
            Object value = written.of(column.name());
            if (value != null) {
                values.add(plain(value));
            }
        }
        if (key.isEmpty() || values.size() < key.size()) {
            return Optional.empty();
        }
        String isKey = key.stream()
                .map(column -> sql.quoted(column.name()) + " = " + sql.parameter(column))
                .collect(Collectors.joining(" and "));
        List<List<String>> rows = select(literals(), " where " + isKey, values);
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        return value instanceof Instant moment ? Timestamp.from(moment) : value;
    }

    @Override
    public Map<String, Cell> row(List<String> locator) throws SQLException {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .filter(column -> column.identity() == Column.Identity.NONE || key.contains(column))
                .toList();
        String texts = columns.stream().map(sql::text).collect(Collectors.joining(", "));
        List<String> row = select(texts, " where " + isRow(locator), List.of()).get(0);
        Map<String, Cell> found = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            found.put(columns.get(i).name(), cell(columns.get(i), row.get(i)));
        }
        return found;
    }

    private static Cell cell(Column column, @Nullable String text) {
        return text == null
                ? new Cell("null", "NULL")
                : new Cell(column.type().declared(), isNumber(column) ? plain(text) : "'" + text + "'");
    }

    private static boolean isNumber(Column column) {
        return column.type() instanceof SqlType.Exact
                || column.type() instanceof SqlType.Approximate
                || column.type() instanceof SqlType.Whole;
    }

    /** One number, however many zeros it is written with; what is none, such as money and NaN, as it is. */
    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    @Override
    public List<String> texts(String column, int limit) throws SQLException {
        String text = table.column(column).map(sql::text).orElse("''");
        String rest = " where " + sql.quoted(column) + " is not null limit " + limit;
        return select(text, rest, List.of()).stream()
                .map(row -> "'" + row.get(0) + "'")
                .toList();
    }

    private List<List<String>> select(String what, String rest, List<Object> parameters) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + what + " from " + name() + rest)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                int width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
