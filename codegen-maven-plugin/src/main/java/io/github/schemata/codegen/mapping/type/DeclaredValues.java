package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.mapping.type.ValueChoice.Declared;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.SqlType;

/** The Java side of columns on a server, whose types are enforced: the declared one says all, and no row is looked at. */
public interface DeclaredValues {

    /** The values of a server product. */
    static DeclaredValues on(Product product) {
        return product == Product.POSTGRESQL ? new PostgresValues() : new MariaValues();
    }

    /** The choice for a type. */
    Declared of(SqlType type);

    /** What {@code columnDefinition} says of the type where its values are of this choice; empty where nothing is needed. */
    String definition(SqlType type, Declared choice);
}
