package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables as they are on another product, once {@code migrate:baseline} of the source has been applied there: other
 * types, keys that are never NULL, and no view, since its SQL is the source's own.
 */
final class TargetSchema {

    private final TargetTypes types;
    private final DataProfile data;

    private TargetSchema(Product product, DataProfile data) {
        this.types = new TargetTypes(product);
        this.data = data;
    }

    /** The selection on the product; as it is where it was read from that. */
    static Selection on(Product product, Selection selection, DataProfile data, Notes notes) {
        Product source = Targets.of(selection.schema().product());
        if (product == source) {
            return selection;
        }
        if (product == Product.SQLITE) {
            throw new CodegenException("codegen.target is sqlite, and the tables are read from "
                    + selection.schema().product() + ": what its types would hold on SQLite only rows there can tell.\n"
                    + "Generate from the SQLite database, or leave codegen.target out.");
        }
        if (!selection.views().isEmpty()) {
            notes.info("Left out, since a view's SQL is that of "
                    + selection.schema().product()
                    + " and codegen.target is another database: "
                    + selection.views().stream()
                            .map(View::name)
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        TargetSchema target = new TargetSchema(product, data);
        Schema schema = selection.schema();
        List<Table> all = schema.tables().stream()
                .map(table -> target.table(table, schema))
                .toList();
        List<Table> chosen = selection.tables().stream()
                .map(table -> target.table(table, schema))
                .toList();
        return new Selection(
                new Schema(schema.product(), all, List.of(), List.of(), schema.sequences(), List.of()),
                chosen,
                List.of());
    }

    private Table table(Table table, Schema schema) {
        return new Table(
                table.name(),
                table.kind(),
                table.columns().stream()
                        .map(column -> column(table, column, schema))
                        .toList(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .map(key -> spelled(table, key, schema))
                        .toList(),
                table.uniqueKeys(),
                table.checks().stream().filter(check -> holds(table, check)).toList(),
                table.indexes(),
                true,
                false,
                table.comment(),
                null);
    }

    /** With names as the tables spell them: the product may tell them apart by their case. */
    private static ForeignKey spelled(Table table, ForeignKey key, Schema schema) {
        Table target = schema.table(key.target()).orElse(null);
        return new ForeignKey(
                key.name(),
                spelled(table, key.columns()),
                target == null ? key.target() : target.name(),
                target == null ? key.targetColumns() : spelled(target, key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private static List<String> spelled(Table table, List<String> names) {
        return names.stream()
                .map(name -> table.column(name).map(Column::name).orElse(name))
                .toList();
    }

    /** A list that rows do not keep to would be no enum there either. */
    private boolean holds(Table table, CheckConstraint check) {
        return check.allowed() == null
                || data.of(table.name(), check.allowed().column()).disallowed() == 0;
    }

    private Column column(Table table, Column column, Schema schema) {
        boolean key = table.primaryKey() != null && has(table.primaryKey().columns(), column);
        return new Column(
                column.name(),
                type(table, column, schema),
                column.nullable() && !key,
                column.defaultText(),
                null,
                column.generated(),
                column.identity(),
                column.comment());
    }

    /** Both ends of a key have one type: for numbers the wider of both, else the referenced column's. */
    private SqlType type(Table table, Column column, Schema schema) {
        SqlType own = types.of(column.type(), farthest(table, column), isKeyed(table, column));
        return ends(table, column, schema)
                .reduce(
                        own,
                        (one, other) -> one instanceof SqlType.Whole narrow
                                        && other instanceof SqlType.Whole wide
                                        && narrow.bits() >= wide.bits()
                                ? one
                                : other);
    }

    /** The types of the columns at the other end of the column's foreign keys, and of those that reference it. */
    private Stream<SqlType> ends(Table table, Column column, Schema schema) {
        Stream<SqlType> referenced = table.foreignKeys().stream()
                .filter(key -> has(key.columns(), column))
                .flatMap(key -> referenced(key, column, schema));
        Stream<SqlType> referencing = schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(key -> key.target().matches(table.name()) && has(key.targetColumns(), column))
                        .flatMap(key -> other.column(key.columns().get(index(key.targetColumns(), column))).stream())
                        .map(end -> types.of(end.type(), farthest(other, end), true)))
                .filter(SqlType.Whole.class::isInstance);
        return Stream.concat(referenced, referencing);
    }

    private Stream<SqlType> referenced(ForeignKey key, Column column, Schema schema) {
        int index = index(key.columns(), column);
        if (index >= key.targetColumns().size()) {
            return Stream.empty();
        }
        return schema.table(key.target()).stream()
                .flatMap(target -> target.column(key.targetColumns().get(index)).stream()
                        .map(end -> types.of(end.type(), farthest(target, end), true)));
    }

    private static int index(List<String> names, Column column) {
        return names.indexOf(column.name());
    }

    private static boolean has(List<String> names, Column column) {
        return index(names, column) >= 0;
    }

    private static boolean isKeyed(Table table, Column column) {
        boolean indexed = table.indexes().stream()
                .map(Index::parts)
                .flatMap(List::stream)
                .anyMatch(part -> column.name().equals(part.column()));
        boolean key = table.primaryKey() != null && has(table.primaryKey().columns(), column);
        return indexed
                || key
                || table.uniqueKeys().stream().anyMatch(unique -> has(unique.columns(), column))
                || table.foreignKeys().stream().anyMatch(foreign -> has(foreign.columns(), column));
    }

    private long farthest(Table table, Column column) {
        ColumnProfile held = data.of(table.name(), column.name());
        long smallest = held.smallest() == null ? 0 : held.smallest();
        long largest = held.largest() == null ? 0 : held.largest();
        return Math.max(largest, smallest == Long.MIN_VALUE ? Long.MAX_VALUE : -smallest);
    }
}
