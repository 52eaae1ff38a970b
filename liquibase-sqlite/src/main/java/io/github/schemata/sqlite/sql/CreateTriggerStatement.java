package io.github.schemata.sqlite.sql;

import liquibase.statement.SqlStatement;

/**
 * A trigger.
 *
 * @param triggerName its name
 * @param body the whole CREATE TRIGGER statement
 */
public record CreateTriggerStatement(String triggerName, String body) implements SqlStatement {

    @Override
    public boolean skipOnUnsupported() {
        return false;
    }

    @Override
    public boolean continueOnError() {
        return false;
    }
}
