package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What SQLite's pragmas say of a table. */
record TableFacts(
        String name,
        List<ColumnFacts> columns,
        List<KeyFacts> keys,
        boolean withoutRowid,
        boolean strict,
        String kind) {

    /** @param hidden 2 and 3 for generated columns, virtual and stored */
    record ColumnFacts(
            String name,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            int keyPlace,
            int hidden) {
        boolean generated() {
            return hidden == 2 || hidden == 3;
        }
    }

    /** A unique index without WHERE and without expressions; {@code origin} is pk, u or c. */
    record KeyFacts(String index, String origin, List<String> columns) {}

    TableFacts {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    static TableFacts read(Connection connection, String table) throws SQLException {
        String options = "SELECT wr, strict, type FROM pragma_table_list WHERE schema = 'main' AND name = ?";
        try (PreparedStatement statement = connection.prepareStatement(options)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no such table: " + table);
                }
                boolean withoutRowid = row.getBoolean(1);
                boolean strict = row.getBoolean(2);
                String kind = row.getString(3);
                return new TableFacts(
                        table, columns(connection, table), keys(connection, table), withoutRowid, strict, kind);
            }
        }
    }

    private static List<ColumnFacts> columns(Connection connection, String table) throws SQLException {
        String query = "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?, 'main')";
        List<ColumnFacts> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new ColumnFacts(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getInt(6)));
                }
            }
        }
        return columns;
    }

    private static List<KeyFacts> keys(Connection connection, String table) throws SQLException {
        String query = "SELECT l.name, l.origin, x.name FROM pragma_index_list(?, 'main') l,"
                + " pragma_index_xinfo(l.name, 'main') x WHERE l.\"unique\" AND NOT l.partial AND x.key"
                + " ORDER BY l.seq, x.seqno";
        List<KeyFacts> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    add(keys, row.getString(1), row.getString(2), row.getString(3));
                }
            }
        }
        return keys.stream().filter(key -> !key.columns().contains("")).toList();
    }

    private static void add(List<KeyFacts> keys, String index, String origin, @Nullable String column) {
        List<String> columns = new ArrayList<>();
        if (!keys.isEmpty() && keys.get(keys.size() - 1).index().equals(index)) {
            columns.addAll(keys.remove(keys.size() - 1).columns());
        }
        columns.add(column == null ? "" : column);
        keys.add(new KeyFacts(index, origin, columns));
    }

    Optional<ColumnFacts> column(String wanted) {
        return columns.stream()
                .filter(column -> Identifiers.same(column.name(), wanted))
                .findFirst();
    }

    /**
     * The indexes that keys bring, with the names that tell SQLite which is which. A type can change them: an INTEGER
     * PRIMARY KEY of a table WITHOUT ROWID is numbered last, any other in its place.
     */
    List<KeyFacts> automaticKeys() {
        return keys.stream().filter(key -> !key.origin().equals("c")).toList();
    }

    List<String> primaryKey() {
        return columns.stream()
                .filter(column -> column.keyPlace() > 0)
                .sorted(Comparator.comparingInt(ColumnFacts::keyPlace))
                .map(ColumnFacts::name)
                .toList();
    }

    /**
     * The column that is the rowid (sqlite.org/lang_createtable.html#rowid): the one whose primary key needs no
     * index of its own.
     */
    Optional<String> rowidAlias() {
        List<String> key = primaryKey();
        boolean alias = !withoutRowid
                && key.size() == 1
                && keys.stream().noneMatch(index -> index.origin().equals("pk"))
                && column(key.get(0))
                        .filter(column -> column.type().equalsIgnoreCase("INTEGER"))
                        .isPresent();
        return alias ? Optional.of(key.get(0)) : Optional.empty();
    }

    /** A name of the rowid that no column of this table takes; empty where there is no rowid to be named. */
    Optional<String> rowidName() {
        return rowidNames().stream().findFirst();
    }

    /** All names of the rowid that no column of this table takes. */
    List<String> rowidNames() {
        return List.of("rowid", "_rowid_", "oid").stream()
                .filter(candidate -> !withoutRowid && column(candidate).isEmpty())
                .toList();
    }

    /** What says which row it is: the primary key, else the rowid. */
    List<String> identity() {
        List<String> key = primaryKey();
        return key.isEmpty() ? rowidName().stream().toList() : key;
    }

    /** Whether these columns together are unique by a key, so that a foreign key may lead to them. */
    boolean hasKey(List<String> wanted) {
        Set<String> columnsWanted = folded(wanted);
        return columnsWanted.equals(folded(primaryKey()))
                || keys.stream().anyMatch(key -> folded(key.columns()).equals(columnsWanted));
    }

    /** Whether every key of the table before is still there: then whatever leads to one of them still does. */
    boolean keepsKeysOf(TableFacts before) {
        return primaryKey().equals(before.primaryKey()) && columnsOfKeys().containsAll(before.columnsOfKeys());
    }

    private Set<List<String>> columnsOfKeys() {
        return keys.stream().map(KeyFacts::columns).collect(Collectors.toSet());
    }

    /** These facts with the unique indexes that were made by CREATE INDEX, except those dropped. */
    TableFacts withIndexesOf(TableFacts before, Set<String> dropped) {
        List<KeyFacts> all = new ArrayList<>(keys);
        before.keys().stream()
                .filter(key -> key.origin().equals("c") && !dropped.contains(key.index()))
                .forEach(all::add);
        return new TableFacts(name, columns, all, withoutRowid, strict, kind);
    }

    /** The columns of the keys of the text, in the order that numbers their indexes. */
    List<List<String>> keysOfText() {
        return keys.stream()
                .filter(key -> !key.origin().equals("c"))
                .sorted(Comparator.comparing(KeyFacts::index))
                .map(key -> key.columns().stream().map(Identifiers::fold).toList())
                .toList();
    }

    List<String> columnNames() {
        return columns.stream().map(ColumnFacts::name).toList();
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(Identifiers::fold).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a column of that declared type does to a value (sqlite.org/datatype3.html#determination_of_column_affinity). */
    static String affinity(String declared, boolean strict) {
        String type = declared.toUpperCase(Locale.ROOT);
        if (strict && type.equals("ANY")) {
            return "BLOB";
        }
        if (type.contains("INT")) {
            return "INTEGER";
        }
        if (contains(type, "CHAR", "CLOB", "TEXT")) {
            return "TEXT";
        }
        if (type.isEmpty() || type.contains("BLOB")) {
            return "BLOB";
        }
        return contains(type, "REAL", "FLOA", "DOUB") ? "REAL" : "NUMERIC";
    }

    private static boolean contains(String type, String... parts) {
        return new HashSet<>(List.of(parts)).stream().anyMatch(type::contains);
    }
}
