package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.ValueChoice.Declared;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.JdbcForm;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import org.jspecify.annotations.Nullable;

/** What {@code @Column} says of columns on a server. */
final class ServerColumns {

    private final Product product;
    private final DeclaredValues values;

    ServerColumns(Product product) {
        this.product = product;
        this.values = DeclaredValues.on(product);
    }

    ColumnSpec spec(Column column, Declared choice) {
        String definition = values.definition(column.type(), choice);
        return new ColumnSpec(
                column.name(),
                definition.isEmpty() ? null : definition,
                choice.length(),
                choice.precision(),
                choice.scale(),
                jdbc(column, choice),
                column.nullable(),
                column.generated() != null);
    }

    /** Of a view nothing is validated. */
    ColumnSpec ofView(Column column, Declared choice) {
        return new ColumnSpec(column.name(), null, null, null, null, jdbc(column, choice), true, false);
    }

    /** A join column has the type of the referenced one until it is told another. */
    @Nullable
    String joinDefinition(Column column, Column referenced, Declared choice) {
        String own = values.definition(column.type(), choice);
        String inherited = values.definition(referenced.type(), choice);
        if (own.equals(inherited)) {
            return null;
        }
        return own.isEmpty() ? column.type().declared() : own;
    }

    private @Nullable JdbcForm jdbc(Column column, Declared choice) {
        if (choice.cast() != null) {
            String read = choice.cast().read().replace("?", Quoting.forSql(column.name(), product));
            return new JdbcForm.Cast(read, choice.cast().write());
        }
        return choice.coded() == null ? null : new JdbcForm.Coded(choice.coded());
    }
}
