package io.github.schemata.sqlite.sql;

import liquibase.statement.SqlStatement;

/** A trigger goes. */
public record DropTriggerStatement(String triggerName) implements SqlStatement {

    @Override
    public boolean skipOnUnsupported() {
        return false;
    }

    @Override
    public boolean continueOnError() {
        return false;
    }
}
