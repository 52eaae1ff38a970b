package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ServerNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tables and columns of SQLite are called on a server, which takes fewer names: as its baseline calls them there. */
public final class TargetNames {

    private final @Nullable ServerNames names;
    private final Map<String, String> columns = new HashMap<>();

    private TargetNames(@Nullable ServerNames names) {
        this.names = names;
    }

    /** Those of a schema on a product; the same as they are where it was read from a server. */
    public static TargetNames of(Schema schema, Product product) {
        if (product == Product.SQLITE || Targets.of(schema.product()) != Product.SQLITE) {
            return new TargetNames(null);
        }
        List<Table> ordinary = schema.tables().stream()
                .filter(table -> table.kind() == Table.Kind.ORDINARY)
                .toList();
        TargetNames names = new TargetNames(new ServerNames(ordinary));
        ordinary.forEach(table -> table.columns()
                .forEach(column -> names.columns.put(
                        names.of(table.name()) + "." + names.of(table.name(), column.name()),
                        table.name() + "." + column.name())));
        return names;
    }

    /** The column of a table, by the names there, as the user knows both. */
    public String atHome(TableName there, String column) {
        String name = there + "." + column;
        return columns.getOrDefault(name, name);
    }

    /** What a table is called there. */
    public TableName of(TableName table) {
        return names == null ? table : new TableName(table.schema(), names.table(table.name()));
    }

    /** What a column is called there. */
    public String of(TableName table, String column) {
        return names == null ? column : names.column(table.name(), column);
    }

    private List<String> of(TableName table, List<String> all) {
        return all.stream().map(column -> of(table, column)).toList();
    }

    /** The table with the names that it has there. */
    public Table of(Table table) {
        if (names == null || table.kind() != Table.Kind.ORDINARY) {
            return table;
        }
        TableName own = table.name();
        PrimaryKey key = table.primaryKey();
        return new Table(
                of(own),
                table.kind(),
                table.columns().stream().map(column -> of(own, column)).toList(),
                key == null ? null : new PrimaryKey(key.name(), of(own, key.columns())),
                table.foreignKeys().stream().map(one -> of(own, one)).toList(),
                table.uniqueKeys().stream()
                        .map(unique -> new UniqueKey(unique.name(), of(own, unique.columns())))
                        .toList(),
                table.checks().stream().map(check -> of(own, check)).toList(),
                table.indexes().stream().map(index -> of(own, index)).toList(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }

    private Column of(TableName table, Column column) {
        return new Column(
                of(table, column.name()),
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    private ForeignKey of(TableName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                of(table, key.columns()),
                of(key.target()),
                of(key.target(), key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private CheckConstraint of(TableName table, CheckConstraint check) {
        AllowedValues allowed = check.allowed();
        return allowed == null
                ? check
                : new CheckConstraint(
                        check.name(),
                        check.expression(),
                        new AllowedValues(of(table, allowed.column()), allowed.values(), allowed.text()));
    }

    private Index of(TableName table, Index index) {
        return new Index(
                index.name(),
                index.origin(),
                index.unique(),
                index.parts().stream()
                        .map(part -> new Index.Part(
                                part.column() == null ? null : of(table, part.column()),
                                part.expression(),
                                part.descending(),
                                part.collation()))
                        .toList(),
                index.where(),
                index.sql());
    }
}
