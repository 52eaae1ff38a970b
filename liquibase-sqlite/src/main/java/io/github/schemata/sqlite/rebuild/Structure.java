package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.SqliteChangeException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code sqlite_schema} of the main database says.
 *
 * @param objects in the order of their making
 * @param foreignKeys whether the connection enforces foreign keys
 */
public record Structure(List<SchemaObject> objects, boolean foreignKeys) {

    public Structure {
        objects = List.copyOf(objects);
    }

    /** Reads it; one query, however many tables. */
    public static Structure read(Connection connection) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            String query = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY rowid";
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    objects.add(new SchemaObject(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            try (ResultSet row = statement.executeQuery("PRAGMA foreign_keys")) {
                return new Structure(objects, row.next() && row.getBoolean(1));
            }
        }
    }

    /** The table of that name; virtual ones too, views not. */
    public Optional<SchemaObject> table(String name) {
        return find("table", name);
    }

    /** The view of that name. */
    public Optional<SchemaObject> view(String name) {
        return find("view", name);
    }

    /** The table of that name, if its CREATE TABLE can be edited. */
    public SchemaObject editableTable(String name) {
        SchemaObject table = table(name).orElseThrow(() -> new SqliteChangeException(noTable(name)));
        if (CreateTableParser.parse(table.text()).isEmpty()) {
            throw new SqliteChangeException("Table " + name + " is a virtual table: SQLite cannot alter it. "
                    + "Drop it and create it anew, in a changeset of its own.");
        }
        if (Identifiers.fold(table.name()).startsWith("sqlite_")) {
            throw new SqliteChangeException("Table " + name + " is SQLite's own and cannot be altered.");
        }
        return table;
    }

    private String noTable(String name) {
        return view(name).isPresent()
                ? name + " is a view, not a table: drop and create the view instead."
                : "Table " + name + " does not exist. Look at its spelling and at the order of the changesets.";
    }

    /** The indexes of a table that have a CREATE INDEX, in the order of their making. */
    public List<SchemaObject> indexes(String table) {
        return of(table, "index").filter(index -> index.sql() != null).toList();
    }

    /** The triggers of a table or view, in the order of their making. */
    public List<SchemaObject> triggers(String table) {
        return of(table, "trigger").toList();
    }

    /** The views. */
    public List<SchemaObject> views() {
        return objects.stream().filter(object -> object.is("view")).toList();
    }

    /** The tables with a foreign key to that one; the table itself where it refers to itself. */
    public List<SchemaObject> referencing(String table) {
        return objects.stream()
                .filter(object -> object.is("table") && mayReference(object, table))
                .filter(object -> CreateTableParser.parse(object.text())
                        .map(parsed -> references(parsed, table))
                        .orElse(false))
                .toList();
    }

    /**
     * The part that a change of this table has to be tried with: by itself the table with its indexes and triggers;
     * where others may use what is changed, all tables, views and triggers too. The less, the sooner is the mirror made.
     */
    Structure around(String table, boolean othersMayUseIt) {
        boolean others =
                othersMayUseIt && objects.stream().anyMatch(object -> object.is("view") || object.is("trigger"));
        List<SchemaObject> part = objects.stream()
                .filter(object -> Identifiers.same(object.table(), table) || others && !object.is("index"))
                .toList();
        return new Structure(part, foreignKeys);
    }

    /** Whether no object's name begins so. */
    boolean isFreePrefix(String name) {
        return objects.stream()
                .noneMatch(object -> Identifiers.fold(object.name()).startsWith(name));
    }

    static boolean references(CreateTable table, String parent) {
        return table.foreignKeys().stream().anyMatch(key -> Identifiers.same(key.target(), parent));
    }

    /** Reading a text is dear, looking for words is cheap; a name with quotes in it may be spelled in several ways. */
    private static boolean mayReference(SchemaObject object, String table) {
        String sql = object.sql();
        if (sql == null || !hasReferences(sql)) {
            return false;
        }
        boolean quoted = table.chars().anyMatch(c -> c == '"' || c == '\'' || c == '`');
        return quoted || Identifiers.fold(sql).contains(Identifiers.fold(table));
    }

    /** Asked of every table for each one that changes, so nothing is made for it. */
    private static boolean hasReferences(String sql) {
        String word = "references";
        for (int i = sql.length() - word.length(); i >= 0; i--) {
            if ((sql.charAt(i) | ' ') == 'r' && sql.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private Stream<SchemaObject> of(String table, String type) {
        return objects.stream().filter(object -> object.is(type) && Identifiers.same(object.table(), table));
    }

    private Optional<SchemaObject> find(String type, String name) {
        return objects.stream()
                .filter(object -> object.is(type) && Identifiers.same(object.name(), name))
                .findFirst();
    }
}
