package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.SqlType;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads one column of Hibernate's model. */
final class ColumnReader {

    private final ColumnTypes types;

    ColumnReader(MetadataImplementor metadata) {
        this.types = new ColumnTypes(metadata);
    }

    Column read(org.hibernate.mapping.Column column, Table table, ColumnDefinition definition) {
        SqlType type = types.of(KeyReader.typed(column, table), definition.type());
        boolean nullable = column.isNullable() && !definition.notNull() && !table.isPrimaryKey(column);
        boolean identity = column.isIdentity() || definition.identity();
        return new Column(
                column.getName(),
                type,
                nullable,
                or(column.getDefaultValue(), definition.defaultText()),
                or(column.getCollation(), definition.collation()),
                generated(column, definition),
                identity ? Identity.AUTOINCREMENT : Identity.NONE,
                or(column.getComment(), definition.comment()));
    }

    private static @Nullable Generated generated(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        if (column.getGeneratedAs() != null) {
            return new Generated(column.getGeneratedAs(), true);
        }
        String expression = definition.generatedAs();
        return expression == null ? null : new Generated(expression, definition.stored());
    }

    private static @Nullable String or(@Nullable String stated, @Nullable String defined) {
        return stated == null || stated.isEmpty() ? defined : stated;
    }
}
