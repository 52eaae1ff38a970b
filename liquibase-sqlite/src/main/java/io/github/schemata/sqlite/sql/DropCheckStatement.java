package io.github.schemata.sqlite.sql;

import liquibase.statement.SqlStatement;

/** The named CHECK constraint of a table goes. */
public record DropCheckStatement(String tableName, String constraintName) implements SqlStatement {

    @Override
    public boolean skipOnUnsupported() {
        return false;
    }

    @Override
    public boolean continueOnError() {
        return false;
    }
}
