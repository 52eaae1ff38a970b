package io.github.schemata.sqlite.sql;

import liquibase.statement.AbstractSqlStatement;

public final class DropCheckStatement extends AbstractSqlStatement {
    private final String tableName;
    private final String constraintName;

    public DropCheckStatement(String t, String n) {
        tableName = t;
        constraintName = n;
    }

    String tableName() {
        return tableName;
    }

    String constraintName() {
        return constraintName;
    }
}
