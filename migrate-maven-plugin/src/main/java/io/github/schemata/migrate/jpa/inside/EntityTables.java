package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.migrate.jpa.EntitySchema.EntityTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Which class each table is there for. */
final class EntityTables {

    private final Map<Table, String> classes = new LinkedHashMap<>();

    EntityTables(MetadataImplementor metadata) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            add(entity.getTable(), entity);
            for (Join join : entity.getJoins()) {
                add(join.getTable(), entity);
            }
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            add(collection.getCollectionTable(), collection.getOwner());
        }
    }

    /** A subclass that shares its table with its superclass does not name it. */
    private void add(@Nullable Table table, PersistentClass entity) {
        if (table == null || !table.isPhysicalTable() || table.isView()) {
            return;
        }
        String name = entity.getClassName() == null ? entity.getEntityName() : entity.getClassName();
        if (!entity.isInherited() || entity.getTable() != entity.getRootTable()) {
            classes.putIfAbsent(table, name);
        } else {
            classes.putIfAbsent(table, rootName(entity));
        }
    }

    private static String rootName(PersistentClass entity) {
        PersistentClass root = entity.getRootClass();
        return root.getClassName() == null ? root.getEntityName() : root.getClassName();
    }

    /** Whether the table is there for entities; else a generator keeps its numbers in it. */
    boolean contains(Table table) {
        return classes.containsKey(table);
    }

    List<EntityTable> list(Names names) {
        return classes.entrySet().stream()
                .map(entry -> new EntityTable(names.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.table().toString()))
                .toList();
    }
}
