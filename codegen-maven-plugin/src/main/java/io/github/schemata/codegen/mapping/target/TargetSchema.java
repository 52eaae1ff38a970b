package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.DataProfile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they are on another product, once {@code migrate:baseline} of the source has been applied there: other
 * types, keys that are never NULL, and no view, since its SQL is the source's own.
 */
public final class TargetSchema {

    private final Product product;
    private final TargetColumns columns;
    private final TargetNames names;
    private final boolean fromSqlite;
    private final DataProfile data;

    private TargetSchema(Product product, Schema schema, TargetNames names, DataProfile data) {
        this.product = product;
        this.columns = new TargetColumns(schema, data, product);
        this.names = names;
        this.fromSqlite = Targets.of(schema.product()) == Product.SQLITE;
        this.data = data;
    }

    /** The selection on the product; as it is where it was read from that. */
    public static Selection on(Product product, Selection selection, TargetNames names, DataProfile data, Notes notes) {
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
        Schema schema = selection.schema();
        TargetSchema target = new TargetSchema(product, schema, names, data);
        List<Table> all = schema.tables().stream()
                .map(table -> names.of(target.table(table)))
                .toList();
        List<Table> chosen = selection.tables().stream()
                .map(table -> names.of(target.table(table)))
                .toList();
        return new Selection(
                new Schema(schema.product(), all, List.of(), List.of(), schema.sequences(), List.of()),
                chosen,
                List.of());
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.columns().stream().map(column -> column(table, column)).toList(),
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.checks().stream().filter(check -> holds(table, check)).toList(),
                table.indexes().stream()
                        .filter(index -> index.origin() != Index.Origin.CREATED || columns.takes(table, index))
                        .toList(),
                true,
                false,
                table.comment(),
                null);
    }

    /** A list that rows do not keep to would be no enum there either. */
    private boolean holds(Table table, CheckConstraint check) {
        return check.allowed() == null
                || data.of(table.name(), check.allowed().column()).disallowed() == 0;
    }

    /** MariaDB lets no column that it computes be NOT NULL. */
    private Column column(Table table, Column column) {
        Column.Generated generated = generated(table, column);
        boolean key = table.primaryKey() != null
                && table.primaryKey().columns().stream().anyMatch(column.name()::equalsIgnoreCase);
        boolean free = generated != null && product == Product.MARIADB;
        return new Column(
                column.name(),
                columns.of(table, column),
                !key && (column.nullable() || free),
                column.defaultText(),
                null,
                generated,
                column.identity(),
                column.comment());
    }

    /** What a server cannot compute is a plain column there. */
    private Column.@Nullable Generated generated(Table table, Column column) {
        Column.Generated own = column.generated();
        boolean kept = own == null
                || !fromSqlite
                || TargetComputation.isDone(table, column, own, other -> columns.of(table, other));
        return kept ? own : null;
    }
}
