package io.github.schemata.migrate.steps;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns as attributes of changes.
 *
 * @param product whose words the declared types are in; null where they are entities' {@code columnDefinition}s
 * @param keyed columns of primary and foreign keys to be: MariaDB has none over a text without length
 */
record ColumnWords(@Nullable String product, Set<String> keyed) {

    /** Columns that entities state. */
    static final ColumnWords WANTED = new ColumnWords(null);

    ColumnWords(@Nullable String product) {
        this(product, Set.of());
    }

    Object type(Column column) {
        Object type = plain(column);
        return keyed.contains(column.name()) ? PortableType.asKey(type) : type;
    }

    /** With the collation, where the column is made: stock changes have no other place for it. */
    private Object definition(Column column) {
        Object type = type(column);
        return product == null && column.collation() != null ? PortableType.collated(type, column.collation()) : type;
    }

    private Object plain(Column column) {
        if (product != null && product.equals("SQLite") && PortableType.counts(column)) {
            // What is counted is INTEGER to SQLite, whatever the changelog called it.
            return "bigint";
        }
        return product == null ? PortableType.wanted(column.type()) : PortableType.found(column.type(), product);
    }

    /** The default; null where there is none. */
    @Nullable
    Value value(Column column) {
        return column.generated() == null ? Value.portable(column.defaultText(), column.type(), product) : null;
    }

    /** Name, type, default, comment and NOT NULL. */
    Map<String, Object> of(Column column, Names names) {
        Map<String, Object> attributes = nullable(column, names);
        if (!column.nullable()) {
            attributes.put("constraints", constraints("nullable", false));
        }
        return attributes;
    }

    /** The same without NOT NULL. */
    Map<String, Object> nullable(Column column, Names names) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", names.column(column.name()));
        Object type = definition(column);
        if (!type.equals("")) {
            attributes.put("type", type);
        }
        if (PortableType.counts(column)) {
            attributes.put("autoIncrement", true);
        }
        Value value = value(column);
        if (value != null) {
            value.into(attributes, "defaultValue");
        }
        if (column.comment() != null) {
            attributes.put("remarks", column.comment());
        }
        return attributes;
    }

    /** With the part that it has in the table's keys, where a column can say it. */
    Map<String, Object> of(Column column, Table table, Names names) {
        Map<String, Object> attributes = nullable(column, names);
        Map<String, Object> constraints = new LinkedHashMap<>();
        PrimaryKey key = table.primaryKey();
        boolean keyed = key != null && inline(table) && Keys.contains(key.columns(), column.name());
        if (!column.nullable() && !(keyed && product == null)) {
            constraints.put("nullable", false);
        }
        if (keyed && key != null) {
            constraints.put("primaryKey", true);
            if (key.name() != null) {
                constraints.put("primaryKeyName", key.name());
            }
        }
        table.uniqueKeys().stream()
                .filter(unique -> alone(unique, column.name()))
                .findFirst()
                .ifPresent(unique -> {
                    constraints.put("unique", true);
                    if (unique.name() != null) {
                        constraints.put("uniqueConstraintName", unique.name());
                    }
                });
        if (!constraints.isEmpty()) {
            attributes.put("constraints", constraints);
        }
        return attributes;
    }

    static boolean alone(UniqueKey key, String column) {
        return key.columns().size() == 1 && key.columns().get(0).equalsIgnoreCase(column);
    }

    /** Whether the key's columns stand in the table in its order: createTable knows no other. */
    static boolean inline(Table table) {
        PrimaryKey key = table.primaryKey();
        List<String> declared = table.columns().stream()
                .map(Column::name)
                .filter(column -> key != null && Keys.contains(key.columns(), column))
                .toList();
        return key != null && declared.toString().equalsIgnoreCase(key.columns().toString());
    }

    private static Map<String, Object> constraints(String key, Object value) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put(key, value);
        return constraints;
    }
}
