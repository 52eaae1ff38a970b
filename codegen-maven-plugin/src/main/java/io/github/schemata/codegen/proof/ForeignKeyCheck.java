package io.github.schemata.codegen.proof;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the foreign keys to a primary key that no entity has as a reference. */
record ForeignKeyCheck(Schema schema, List<MappedEntity> entities) {

    /**
     * A line for each. Tables that no entity is mapped to do not count, on either side, nor do references to tables that
     * are mapped to a query, whose identifier may be another, nor those of tables that are read by a query as a view is.
     */
    List<String> faults() {
        return schema.tables().stream()
                .filter(table -> isMapped(table.name().toString()))
                .flatMap(table -> table.foreignKeys().stream()
                        .filter(this::isToPrimaryKey)
                        .filter(key -> !isAssociation(table, key))
                        .map(key -> table.name() + ": the foreign key (" + String.join(", ", key.columns()) + ") to "
                                + key.target() + " is no reference to an entity"))
                .distinct()
                .toList();
    }

    private boolean isMapped(String table) {
        return entities.stream()
                .anyMatch(entity ->
                        table.equalsIgnoreCase(entity.table()) && !(entity.readOnly() && entity.query() != null));
    }

    private boolean isToPrimaryKey(ForeignKey key) {
        PrimaryKey primary = schema.table(key.target()).map(Table::primaryKey).orElse(null);
        return primary != null
                && entities.stream()
                        .anyMatch(entity ->
                                key.target().toString().equalsIgnoreCase(entity.table()) && entity.query() == null)
                && lower(primary.columns()).equals(lower(key.targetColumns()));
    }

    private boolean isAssociation(Table table, ForeignKey key) {
        return entities.stream()
                .filter(entity -> table.name().toString().equalsIgnoreCase(entity.table()))
                .anyMatch(entity -> entity.associations().stream()
                        .anyMatch(association -> association
                                        .targetTable()
                                        .equalsIgnoreCase(key.target().toString())
                                && isOf(association.columns(), key, entity)));
    }

    /** A query has other names for columns that no mapping can name. */
    private static boolean isOf(List<String> columns, ForeignKey key, MappedEntity entity) {
        return lower(columns).equals(lower(key.columns()))
                || entity.query() != null && columns.size() == key.columns().size();
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
