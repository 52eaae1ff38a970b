package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one table as SQLite stores them, past Hibernate. */
final class SqliteTable implements RawTable {

    /** A result has at most 2,000 columns (sqlite.org/limits.html), as a table has, and each cell takes two. */
    private static final int CELLS = 500;

    private final Connection connection;
    private final Table table;
    private final List<String> locators;

    SqliteTable(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
        this.locators = locators(table);
    }

    /** What a row is found by: the rowid under a name that no column took, else the primary key. */
    private static List<String> locators(Table table) {
        PrimaryKey key = table.primaryKey();
        Optional<String> rowid = table.withoutRowId()
                ? Optional.empty()
                : Stream.of("rowid", "_rowid_", "oid")
                        .filter(name -> table.column(name).isEmpty())
                        .findFirst();
        return rowid.map(List::of)
                .orElseGet(() -> key == null
                        ? List.of()
                        : key.columns().stream().map(SqliteTable::quoted).toList());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public CheckedSamples samples() {
        return new CheckedSamples(connection, new SqliteSql());
    }

    @Override
    public String name() {
        return quoted(table.name().name());
    }

    @Override
    public Optional<List<String>> fullestRow() throws SQLException {
        String nulls = table.columns().stream()
                .limit(200)
                .map(column -> "(" + quoted(column.name()) + " is null)")
                .collect(Collectors.joining(" + "));
        return select(quotedLocators(), " order by " + nulls + " limit 1").stream()
                .findFirst();
    }

    @Override
    public String isRow(List<String> locator) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < locators.size(); i++) {
            conditions.add(locators.get(i) + " = " + locator.get(i));
        }
        return conditions.isEmpty() ? "1" : String.join(" and ", conditions);
    }

    @Override
    public void remember() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists temp.codegen_seen");
            statement.execute(
                    "create temp table codegen_seen as select " + String.join(", ", locators) + " from main." + name());
        }
    }

    @Override
    public boolean tellsEveryRow() {
        return true;
    }

    @Override
    public Optional<List<String>> newRow(Key key) throws SQLException {
        String keys = String.join(", ", locators);
        return select(
                        quotedLocators(),
                        " where (" + keys + ") not in (select * from temp.codegen_seen) order by " + keys
                                + " desc limit 1")
                .stream()
                .findFirst();
    }

    private String quotedLocators() {
        return locators.stream().map(locator -> "quote(" + locator + ")").collect(Collectors.joining(", "));
    }

    @Override
    public Map<String, Cell> row(List<String> locator) throws SQLException {
        List<String> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .map(Column::name)
                .toList();
        Map<String, Cell> found = new LinkedHashMap<>();
        for (int from = 0; from < columns.size(); from += CELLS) {
            found.putAll(cells(columns.subList(from, Math.min(columns.size(), from + CELLS)), locator));
        }
        return found;
    }

    private Map<String, Cell> cells(List<String> columns, List<String> locator) throws SQLException {
        String cells = columns.stream()
                .map(column -> "typeof(" + quoted(column) + "), quote(" + quoted(column) + ")")
                .collect(Collectors.joining(", "));
        List<String> row = select(cells, " where " + isRow(locator)).get(0);
        Map<String, Cell> found = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            found.put(columns.get(i), new Cell(row.get(2 * i), row.get(2 * i + 1)));
        }
        return found;
    }

    @Override
    public List<String> texts(String column, int limit) throws SQLException {
        String name = quoted(column);
        return select("quote(" + name + ")", " where typeof(" + name + ") = 'text' limit " + limit).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<List<String>> select(String what, String rest) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select " + what + " from main." + name() + rest);
                ResultSet found = statement.executeQuery()) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
