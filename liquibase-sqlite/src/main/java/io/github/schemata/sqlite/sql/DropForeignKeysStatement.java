package io.github.schemata.sqlite.sql;

import liquibase.statement.AbstractSqlStatement;

/** All foreign keys of a table go, those without a name too. */
public final class DropForeignKeysStatement extends AbstractSqlStatement {

    private final String tableName;

    public DropForeignKeysStatement(String tableName) {
        this.tableName = tableName;
    }

    String tableName() {
        return tableName;
    }
}
