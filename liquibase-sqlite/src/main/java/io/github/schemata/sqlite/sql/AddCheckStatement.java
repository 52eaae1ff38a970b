package io.github.schemata.sqlite.sql;

import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint for a table that exists.
 *
 * @param tableName the table
 * @param constraintName its name; null for none
 * @param expression the SQL between the parentheses
 */
public record AddCheckStatement(String tableName, @Nullable String constraintName, String expression)
        implements SqlStatement {

    @Override
    public boolean skipOnUnsupported() {
        return false;
    }

    @Override
    public boolean continueOnError() {
        return false;
    }
}
