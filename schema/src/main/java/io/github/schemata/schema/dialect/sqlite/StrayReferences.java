package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the foreign keys with values that no referenced row has in just that form. SQLite enforces keys only where it is
 * told to, and takes 'abc' for a reference to 'ABC' where the referenced column says COLLATE NOCASE
 * (<a href="https://www.sqlite.org/foreignkeys.html">manual</a>).
 */
final class StrayReferences {

    private final Connection connection;
    private final int limit;

    /** @param limit how many rows of a table are looked at */
    StrayReferences(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** Of each table the keys with such values; only keys are looked at that can have them and matter. */
    Map<TableName, Set<ForeignKey>> find(Schema schema) throws SQLException {
        Map<String, Table> tables = new HashMap<>();
        schema.tables()
                .forEach(table -> tables.put(Identifiers.fold(table.name().name()), table));
        Map<TableName, Set<ForeignKey>> strays = new HashMap<>();
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Table target = tables.get(Identifiers.fold(key.target().name()));
                if (target != null && isDoubtful(table, key, target) && strays(table, key, target)) {
                    strays.computeIfAbsent(table.name(), name -> new HashSet<>())
                            .add(key);
                }
            }
        }
        return strays;
    }

    private static boolean isDoubtful(Table table, ForeignKey key, Table target) {
        List<Column> own = columns(table, key.columns());
        List<Column> referenced = columns(target, key.targetColumns());
        if (own.size() != key.columns().size() || referenced.size() != own.size()) {
            return false;
        }
        boolean alike = true;
        for (int i = 0; i < own.size(); i++) {
            Affinity its = affinity(own.get(i));
            Affinity theirs = affinity(referenced.get(i));
            if (!findsByIndex(its, theirs)) {
                return false;
            }
            alike = alike && its == theirs;
        }
        boolean toPrimaryKey = target.primaryKey() != null
                && target.primaryKey().columns().size() == referenced.size()
                && columns(target, target.primaryKey().columns()).containsAll(referenced);
        return toPrimaryKey ? !alike : isUnique(target, referenced);
    }

    /**
     * Whether SQLite converts at most the referencing value before it compares; were it the referenced one, no index would
     * help (<a href="https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison">manual</a>).
     */
    private static boolean findsByIndex(Affinity own, Affinity referenced) {
        return switch (referenced) {
            case INTEGER, REAL, NUMERIC -> true;
            case TEXT -> own == Affinity.TEXT || own == Affinity.BLOB;
            case BLOB -> own == Affinity.BLOB;
        };
    }

    private static boolean isUnique(Table target, List<Column> columns) {
        return target.indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .map(index -> index.parts().stream().map(Index.Part::column).toList())
                .anyMatch(parts -> parts.size() == columns.size()
                        && columns.stream().map(Column::name).allMatch(parts::contains));
    }

    private static Affinity affinity(Column column) {
        return Affinity.of(column.type().declared());
    }

    private static List<Column> columns(Table table, List<String> names) {
        return names.stream().flatMap(name -> table.column(name).stream()).toList();
    }

    /** The first comparison can use the index of the referenced key, the second is exact. */
    private boolean strays(Table table, ForeignKey key, Table target) throws SQLException {
        List<String> set = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String own = "c." + Identifiers.quote(key.columns().get(i));
            String referenced = "p." + Identifiers.quote(key.targetColumns().get(i));
            set.add(own + " IS NOT NULL");
            same.add(referenced + " = " + own + " AND " + referenced + " = " + own + " COLLATE BINARY");
        }
        String query = "SELECT EXISTS (SELECT 1 FROM (SELECT * FROM " + name(table) + " LIMIT " + limit + ") c WHERE "
                + String.join(" AND ", set) + " AND NOT EXISTS (SELECT 1 FROM " + name(target) + " p WHERE "
                + String.join(" AND ", same) + "))";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getBoolean(1);
        } catch (SQLException e) {
            if (SqliteErrors.isOfOneObject(e)) {
                return false;
            }
            throw e;
        }
    }

    private static String name(Table table) {
        return "main." + Identifiers.quote(table.name().name());
    }
}
