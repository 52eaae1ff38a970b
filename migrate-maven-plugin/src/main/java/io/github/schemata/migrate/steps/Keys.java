package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keys and indexes as changes. */
final class Keys {

    private Keys() {}

    static DraftChange add(TableName table, PrimaryKey key, Names names) {
        return Change.of("addPrimaryKey", table, names)
                .with("constraintName", key.name())
                .put("columnNames", names.columns(key.columns()))
                .done();
    }

    static DraftChange drop(TableName table, PrimaryKey key, Names names) {
        return Change.of("dropPrimaryKey", table, names)
                .with("constraintName", key.name())
                .done();
    }

    static DraftChange add(TableName table, UniqueKey key, Names names) {
        return Change.of("addUniqueConstraint", table, names)
                .with("constraintName", key.name())
                .put("columnNames", names.columns(key.columns()))
                .done();
    }

    static DraftChange drop(TableName table, UniqueKey key, Names names) {
        String known = key.name() != null ? key.name() : byDefault(table, key.columns(), "_key");
        return Change.of("dropUniqueConstraint", table, names)
                .put("constraintName", known)
                .with("uniqueColumns", key.name() == null ? names.columns(key.columns()) : null)
                .done();
    }

    /** The name that PostgreSQL gives a key without one. */
    static String byDefault(TableName table, List<String> columns, String suffix) {
        return table.name() + "_" + String.join("_", columns) + suffix;
    }

    static DraftChange add(TableName table, ForeignKey key, Names names) {
        return Change.of("addForeignKeyConstraint", "baseTableSchemaName", "baseTableName", table, names)
                .put("baseColumnNames", names.columns(key.columns()))
                .put("constraintName", nameOf(table, key))
                .with("referencedTableSchemaName", key.target().schema())
                .put("referencedTableName", names.table(key.target()))
                .put("referencedColumnNames", names.columns(key.targetColumns()))
                .with("onDelete", action(key.onDelete()))
                .with("onUpdate", action(key.onUpdate()))
                .with("deferrable", key.deferrable())
                .with("initiallyDeferred", key.initiallyDeferred())
                .done();
    }

    static DraftChange drop(TableName table, ForeignKey key, Names names) {
        return Change.of("dropForeignKeyConstraint", "baseTableSchemaName", "baseTableName", table, names)
                .put("constraintName", nameOf(table, key))
                .done();
    }

    private static String nameOf(TableName table, ForeignKey key) {
        return key.name() != null ? key.name() : byDefault(table, key.columns(), "_fkey");
    }

    private static @Nullable String action(ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? null : action.name().replace('_', ' ');
    }

    static DraftChange create(TableName table, Index index, Names names) {
        return createWithPrefix(table, index, part -> false, names);
    }

    /** On MariaDB, over the first 255 characters of the long ones. */
    static DraftChange createWithPrefix(TableName table, Index index, Predicate<Index.Part> isLong, Names names) {
        return Change.of("createIndex", table, names)
                .put("indexName", index.name())
                .with("unique", index.unique())
                .columns(index.parts().stream()
                        .map(part -> part(part, isLong.test(part), names))
                        .toList())
                .done();
    }

    private static Map<String, Object> part(Index.Part part, boolean isLong, Names names) {
        Map<String, Object> column = new LinkedHashMap<>();
        if (part.column() == null) {
            column.put("name", String.valueOf(part.expression()));
        } else if (isLong) {
            column.put("name", Checks.onMariadb(names.column(part.column())) + "(255)");
        } else {
            column.put("name", names.column(part.column()));
        }
        if (part.column() == null || isLong) {
            column.put("computed", true);
        }
        if (part.descending()) {
            column.put("descending", true);
        }
        return column;
    }

    static DraftChange drop(TableName table, Index index, Names names) {
        return Change.of("dropIndex", table, names)
                .put("indexName", index.name())
                .done();
    }

    static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(one -> one.equalsIgnoreCase(name));
    }
}
