package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Table.Kind;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.KeyRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.RelationRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.TextRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tables of catalog rows. */
final class TableAssembler {

    private final Naming naming;
    private final Map<Long, List<Column>> columns;
    private final Map<Long, List<KeyRow>> keys;
    private final Map<Long, List<ForeignKeyRow>> foreignKeys;
    private final Map<Long, List<TextRow>> checks;
    private final Map<Long, List<IndexRow>> indexes;

    TableAssembler(
            Naming naming,
            Map<Long, List<Column>> columns,
            Map<Long, List<KeyRow>> keys,
            Map<Long, List<ForeignKeyRow>> foreignKeys,
            Map<Long, List<TextRow>> checks,
            Map<Long, List<IndexRow>> indexes) {
        this.naming = naming;
        this.columns = columns;
        this.keys = keys;
        this.foreignKeys = foreignKeys;
        this.checks = checks;
        this.indexes = indexes;
    }

    /** The types of a table's columns are always enforced. */
    Table table(RelationRow row) {
        List<Column> ofTable = columns.getOrDefault(row.id(), List.of());
        return new Table(
                naming.name(row.schema(), row.name()),
                row.isForeign() ? Kind.VIRTUAL : Kind.ORDINARY,
                ofTable,
                primaryKey(row),
                foreignKeys.getOrDefault(row.id(), List.of()).stream()
                        .map(this::foreignKey)
                        .toList(),
                uniqueKeys(row),
                checks(row, ofTable),
                IndexAssembler.indexes(indexes.getOrDefault(row.id(), List.of())),
                true,
                false,
                row.comment(),
                null);
    }

    private @Nullable PrimaryKey primaryKey(RelationRow row) {
        return keys.getOrDefault(row.id(), List.of()).stream()
                .filter(KeyRow::isPrimary)
                .map(key -> new PrimaryKey(key.name(), key.columns()))
                .findFirst()
                .orElse(null);
    }

    private List<UniqueKey> uniqueKeys(RelationRow row) {
        return keys.getOrDefault(row.id(), List.of()).stream()
                .filter(key -> !key.isPrimary())
                .map(key -> new UniqueKey(key.name(), key.columns()))
                .toList();
    }

    private List<CheckConstraint> checks(RelationRow row, List<Column> ofTable) {
        List<String> names = ofTable.stream().map(Column::name).toList();
        return checks.getOrDefault(row.id(), List.of()).stream()
                .map(check ->
                        new CheckConstraint(check.name(), check.text(), AllowedValuesReader.read(check.text(), names)))
                .toList();
    }

    private ForeignKey foreignKey(ForeignKeyRow row) {
        return new ForeignKey(
                row.name(),
                row.columns(),
                naming.name(row.targetSchema(), row.target()),
                row.targetColumns(),
                action(row.onDelete()),
                action(row.onUpdate()),
                row.deferrable(),
                row.deferred());
    }

    private static ReferentialAction action(char letter) {
        return switch (letter) {
            case 'r' -> ReferentialAction.RESTRICT;
            case 'c' -> ReferentialAction.CASCADE;
            case 'n' -> ReferentialAction.SET_NULL;
            case 'd' -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
