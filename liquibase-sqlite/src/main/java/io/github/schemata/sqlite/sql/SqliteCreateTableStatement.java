package io.github.schemata.sqlite.sql;

import java.util.ArrayList;
import java.util.List;
import liquibase.statement.core.CreateTableStatement;

/** createTable with what Liquibase's own statement leaves out: the checks of its columns. */
public final class SqliteCreateTableStatement extends CreateTableStatement {

    /** Stands where Liquibase demands the name of a foreign key and there is none. */
    public static final String NO_NAME = "\u0000no name";

    private final List<String> checks = new ArrayList<>();

    public SqliteCreateTableStatement(
            String tableName, String remarks, String tableType, boolean ifNotExists, boolean rowDependencies) {
        super(null, null, tableName, remarks, tableType, ifNotExists, rowDependencies);
    }

    /** Adds a check, with or without the word CHECK. */
    public void addCheck(String check) {
        checks.add(check);
    }

    List<String> checks() {
        return List.copyOf(checks);
    }
}
