package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Tells which database the mappings are for. */
public final class Targets {

    private Targets() {}

    /** The one that the user names, else the one that the tables were read from. */
    public static Product product(Schema schema, @Nullable Product named) {
        return named == null ? of(schema.product()) : named;
    }

    public static Product of(String product) {
        return switch (product) {
            case "PostgreSQL" -> Product.POSTGRESQL;
            case "MariaDB", "MySQL" -> Product.MARIADB;
            default -> Product.SQLITE;
        };
    }
}
