package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.mapping.selection.TableNames;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ServerNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tables and columns of SQLite are called on a server, which takes fewer names: as its baseline calls them there. */
public final class TargetNames implements TableNames {

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
    @Override
    public TableName of(TableName table) {
        return names == null ? table : new TableName(table.schema(), names.table(table.name()));
    }

    /** What a column is called there. */
    @Override
    public String of(TableName table, String column) {
        return names == null ? column : names.column(table.name(), column);
    }

    /** The table with the names that it has there. */
    @Override
    public Table of(Table table) {
        if (names == null || table.kind() != Table.Kind.ORDINARY) {
            return table;
        }
        return TableNames.super.of(table);
    }
}
