package io.github.schemata.sqlite.sql;

import liquibase.statement.AbstractSqlStatement;
import org.jspecify.annotations.Nullable;

public final class AddCheckStatement extends AbstractSqlStatement {
    private final String tableName;
    private final @Nullable String constraintName;
    private final String expression;

    public AddCheckStatement(String t, @Nullable String n, String e) {
        tableName = t;
        constraintName = n;
        expression = e;
    }

    String tableName() {
        return tableName;
    }

    @Nullable
    String constraintName() {
        return constraintName;
    }

    String expression() {
        return expression;
    }
}
