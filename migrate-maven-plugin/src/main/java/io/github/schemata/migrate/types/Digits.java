package io.github.schemata.migrate.types;

import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/** 0 and 1 in quotes, which PostgreSQL takes for what the column holds, a number or a boolean. */
final class Digits {

    private Digits() {}

    static @Nullable Object quoted(@Nullable Object value) {
        String text = value instanceof Number ? value.toString() : "";
        return text.equals("0") || text.equals("1") ? new DatabaseFunction("'" + text + "'") : value;
    }
}
