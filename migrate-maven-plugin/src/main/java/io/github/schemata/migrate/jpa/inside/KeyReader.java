package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads the keys and indexes of a table, without those that Hibernate would leave out of its DDL, too. */
final class KeyReader {

    private final Names names;

    KeyReader(Names names) {
        this.names = names;
    }

    @Nullable
    PrimaryKey primaryKey(Table table) {
        return table.hasPrimaryKey()
                ? new PrimaryKey(null, Names.of(table.getPrimaryKey().getColumns()))
                : null;
    }

    /** In the order of the columns: Hibernate's is that of its own passes. */
    List<ForeignKey> foreignKeys(Table table, List<String> columns) {
        return table.getForeignKeys().values().stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .map(this::foreignKey)
                .distinct()
                .sorted(Comparator.comparingInt(
                        key -> columns.indexOf(key.columns().get(0))))
                .toList();
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
        Table target = key.getReferencedTable();
        List<Column> targetColumns =
                key.isReferenceToPrimaryKey() ? target.getPrimaryKey().getColumns() : key.getReferencedColumns();
        ForeignKeyText text = ForeignKeyText.of(key.getKeyDefinition());
        return new ForeignKey(
                Names.given(key.getName()),
                Names.of(key.getColumns()),
                names.of(target),
                Names.of(targetColumns),
                text.onDelete() == ReferentialAction.NO_ACTION ? action(key.getOnDeleteAction()) : text.onDelete(),
                text.onUpdate(),
                text.deferrable(),
                text.initiallyDeferred());
    }

    /**
     * Whose type a column has: Hibernate gives the columns of a reference to something else than a primary key types in
     * the order of the properties there, and no sizes.
     */
    static Column typed(Column column, Table table) {
        if (column.getValue() instanceof BasicValue) {
            return column.getLength() == null ? identified(column, table) : column;
        }
        return table.getForeignKeys().values().stream()
                .filter(key -> !key.isReferenceToPrimaryKey()
                        && key.getColumns().contains(column)
                        && key.getColumns().size() == key.getReferencedColumns().size())
                .map(key -> key.getReferencedColumns().get(key.getColumns().indexOf(column)))
                .findFirst()
                .orElse(column);
    }

    /** Below {@code @MapsId} the column of a key is the reference's, and has no size but that of the other key. */
    private static Column identified(Column column, Table table) {
        return table.getForeignKeys().values().stream()
                .filter(key -> key.isReferenceToPrimaryKey() && key.getColumns().contains(column))
                .map(key -> key.getReferencedTable()
                        .getPrimaryKey()
                        .getColumns()
                        .get(key.getColumns().indexOf(column)))
                .findFirst()
                .orElse(column);
    }

    private static ReferentialAction action(@Nullable OnDeleteAction action) {
        return action == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(action.name());
    }

    /** Those of the table, then those of one column; the columns of the primary key need no second key. */
    List<UniqueKey> uniqueKeys(Table table, List<ColumnDefinition> definitions) {
        Map<Set<String>, UniqueKey> keys = new LinkedHashMap<>();
        // Hibernate keeps them by name, and digests are in no order that means anything.
        table.getUniqueKeys().values().stream()
                .map(key -> new UniqueKey(Names.given(key.getName()), Names.of(key.getColumns())))
                .sorted(Comparator.comparing(UniqueKey::toString))
                .forEach(key -> add(keys, key));
        List<Column> columns = List.copyOf(table.getColumns());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.isUnique() || definitions.get(i).unique()) {
                add(keys, new UniqueKey(Names.given(column.getUniqueKeyName()), List.of(column.getName())));
            }
        }
        if (table.hasPrimaryKey()) {
            keys.remove(new HashSet<>(Names.of(table.getPrimaryKey().getColumns())));
        }
        return new ArrayList<>(keys.values());
    }

    private static void add(Map<Set<String>, UniqueKey> keys, UniqueKey key) {
        keys.merge(new HashSet<>(key.columns()), key, (known, more) -> known.name() == null ? more : known);
    }

    List<Index> indexes(Table table) {
        return table.getIndexes().values().stream()
                .map(KeyReader::index)
                .sorted(Comparator.comparing(Index::toString))
                .toList();
    }

    /** A record of an index always has a name: that of one that nobody named is empty. */
    private static Index index(org.hibernate.mapping.Index index) {
        String name = Names.given(index.getName());
        Map<Selectable, String> order = index.getSelectableOrderMap();
        List<Index.Part> parts = index.getSelectables().stream()
                .map(selectable -> part(selectable, "desc".equalsIgnoreCase(order.get(selectable))))
                .toList();
        return new Index(name == null ? "" : name, Index.Origin.CREATED, index.isUnique(), parts, null, null);
    }

    private static Index.Part part(Selectable selectable, boolean descending) {
        return selectable instanceof Column column
                ? new Index.Part(column.getName(), null, descending, null)
                : new Index.Part(null, selectable.getText(), descending, null);
    }
}
