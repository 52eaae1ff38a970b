package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.sql.SqliteCreateTableStatement;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.CreateTableChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateTableStatement;
import org.jspecify.annotations.Nullable;

/** createTable with checks, and with foreign keys that have no name. */
@DatabaseChange(name = "createTable", description = "Creates a table", priority = ChangeMetaData.PRIORITY_DATABASE)
public class SqliteCreateTableChange extends CreateTableChange {

    private @Nullable SqliteCreateTableStatement statement;

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        if (!(database instanceof LosslessSqliteDatabase)) {
            return super.generateStatements(database);
        }
        statement = new SqliteCreateTableStatement(
                getTableName(),
                getRemarks(),
                getTableType(),
                Boolean.TRUE.equals(getIfNotExists()),
                Boolean.TRUE.equals(getRowDependencies()));
        checks().forEach(statement::addCheck);
        List<ConstraintsConfig> unnamed = unnamedReferences();
        unnamed.forEach(constraints -> constraints.setForeignKeyName(SqliteCreateTableStatement.NO_NAME));
        try {
            return super.generateStatements(database);
        } finally {
            unnamed.forEach(constraints -> constraints.setForeignKeyName(null));
            statement = null;
        }
    }

    @Override
    protected CreateTableStatement generateCreateTableStatement() {
        return statement == null ? super.generateCreateTableStatement() : statement;
    }

    private List<String> checks() {
        List<String> checks = new ArrayList<>();
        for (ColumnConfig column : getColumns()) {
            ConstraintsConfig constraints = column.getConstraints();
            if (constraints != null && constraints.getCheckConstraint() != null) {
                checks.add(constraints.getCheckConstraint());
            }
        }
        return checks;
    }

    /** Liquibase refuses references without a name, which SQLite does not need; so they bear a mark meanwhile. */
    private List<ConstraintsConfig> unnamedReferences() {
        return getColumns().stream()
                .map(ColumnConfig::getConstraints)
                .filter(constraints -> constraints != null && references(constraints))
                .filter(constraints -> constraints.getForeignKeyName() == null
                        || constraints.getForeignKeyName().isBlank())
                .toList();
    }

    private static boolean references(ConstraintsConfig constraints) {
        return constraints.getReferences() != null || constraints.getReferencedTableName() != null;
    }
}
