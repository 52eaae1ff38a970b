package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.MergeColumnChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.AddColumnStatement;
import liquibase.statement.core.DropColumnStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import liquibase.structure.core.Column;

/** mergeColumns: the new column, its values, then the two old ones go. */
@DatabaseChange(
        name = "mergeColumns",
        description =
                "Concatenates the values in two columns, joins them with a string, and stores the resulting value in a new column.",
        priority = ChangeMetaData.PRIORITY_DATABASE)
public class SqliteMergeColumnsChange extends MergeColumnChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public boolean generateStatementsVolatile(Database database) {
        return !(database instanceof LosslessSqliteDatabase) && super.generateStatementsVolatile(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        if (!(database instanceof LosslessSqliteDatabase)) {
            return super.generateStatements(database);
        }
        return new SqlStatement[] {
            new AddColumnStatement(
                    getCatalogName(),
                    getSchemaName(),
                    getTableName(),
                    getFinalColumnName(),
                    getFinalColumnType(),
                    null),
            new RawParameterizedSqlStatement(values(database)),
            new DropColumnStatement(List.of(drop(getColumn1Name()), drop(getColumn2Name())))
        };
    }

    private String values(Database database) {
        String join = getJoinString() == null ? "" : getJoinString();
        return "UPDATE " + database.escapeTableName(getCatalogName(), getSchemaName(), getTableName()) + " SET "
                + database.escapeObjectName(getFinalColumnName(), Column.class) + " = "
                + database.escapeObjectName(getColumn1Name(), Column.class) + " || '"
                + database.escapeStringForDatabase(join) + "' || "
                + database.escapeObjectName(getColumn2Name(), Column.class);
    }

    private DropColumnStatement drop(String column) {
        return new DropColumnStatement(getCatalogName(), getSchemaName(), getTableName(), column);
    }
}
