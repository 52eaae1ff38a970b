package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that refer to what is not there.
 *
 * @param counts how often each stands there: rows of a table without rowid cannot be told apart
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">PRAGMA foreign_key_check</a>
 */
public record ForeignKeyViolations(Map<Violation, Integer> counts) {

    /**
     * One of them.
     *
     * @param rowid of the row that refers; null in a table without rowid
     * @param parent the table that lacks the row; or why the key cannot be checked at all
     */
    public record Violation(String table, @Nullable Long rowid, String parent) {
        @Override
        public String toString() {
            return table + (rowid == null ? "" : " (rowid " + rowid + ")") + " -> " + parent;
        }
    }

    public ForeignKeyViolations {
        counts = Map.copyOf(counts);
    }

    /** No violations. */
    public static ForeignKeyViolations none() {
        return new ForeignKeyViolations(Map.of());
    }

    /** These and those of other tables. */
    public ForeignKeyViolations with(ForeignKeyViolations others) {
        Map<Violation, Integer> all = new HashMap<>(counts);
        all.putAll(others.counts);
        return new ForeignKeyViolations(all);
    }

    /** The same after a table has got another name. */
    public ForeignKeyViolations renamed(String table, String newName) {
        Map<Violation, Integer> renamed = new HashMap<>();
        counts.forEach((violation, count) -> renamed.put(
                new Violation(
                        Identifiers.same(violation.table(), table) ? newName : violation.table(),
                        violation.rowid(),
                        Identifiers.same(violation.parent(), table) ? newName : violation.parent()),
                count));
        return new ForeignKeyViolations(renamed);
    }

    /** Those in all tables. */
    public static ForeignKeyViolations in(Connection connection) throws SQLException {
        List<String> tables = Structure.read(connection).objects().stream()
                .filter(SchemaObject::mayReference)
                .map(SchemaObject::name)
                .toList();
        return in(connection, tables);
    }

    /** Those in these tables. */
    public static ForeignKeyViolations in(Connection connection, Collection<String> tables) throws SQLException {
        Map<Violation, Integer> counts = new HashMap<>();
        String query = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check(?, 'main')";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (String table : tables) {
                statement.setString(1, table);
                read(statement, table, counts);
            }
        }
        return new ForeignKeyViolations(counts);
    }

    private static void read(PreparedStatement statement, String table, Map<Violation, Integer> counts)
            throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long number = row.getLong(2);
                Long rowid = row.wasNull() ? null : Long.valueOf(number);
                Violation violation = new Violation(row.getString(1), rowid, row.getString(3));
                counts.merge(violation, 1, Integer::sum);
            }
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("foreign key mismatch")) {
                throw e;
            }
            counts.merge(new Violation(table, null, String.valueOf(e.getMessage())), 1, Integer::sum);
        }
    }

    /** Those that were not there before, each as often as it is new. */
    public List<Violation> newSince(ForeignKeyViolations before) {
        List<Violation> fresh = new ArrayList<>();
        counts.forEach((violation, count) -> {
            for (int i = before.counts().getOrDefault(violation, 0); i < count; i++) {
                fresh.add(violation);
            }
        });
        fresh.sort(java.util.Comparator.comparing(Violation::toString));
        return fresh;
    }
}
