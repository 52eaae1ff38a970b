package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.sql.UndoAddColumnStatement;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropColumnChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropColumnStatement;

/** dropColumn: by {@code columnName} or by nested columns, where Liquibase's own drops nothing or refuses. */
@DatabaseChange(
        name = "dropColumn",
        description = "Drop existing column(s).",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "column")
public class SqliteDropColumnChange extends DropColumnChange {

    private boolean undoing;

    /** The inverse of addColumn. */
    static SqliteDropColumnChange undoing() {
        SqliteDropColumnChange inverse = new SqliteDropColumnChange();
        inverse.undoing = true;
        return inverse;
    }

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public boolean generateStatementsVolatile(Database database) {
        return !(database instanceof LosslessSqliteDatabase) && super.generateStatementsVolatile(database);
    }

    @Override
    public ValidationErrors validate(Database database) {
        if (!(database instanceof LosslessSqliteDatabase)) {
            return super.validate(database);
        }
        ValidationErrors errors = new ValidationErrors(this);
        errors.checkRequiredField("tableName", getTableName());
        errors.checkRequiredField("columnName", names());
        return errors;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        if (!(database instanceof LosslessSqliteDatabase)) {
            return super.generateStatements(database);
        }
        List<DropColumnStatement> drops = names().stream()
                .map(name -> new DropColumnStatement(getCatalogName(), getSchemaName(), getTableName(), name))
                .toList();
        if (undoing) {
            return new SqlStatement[] {new UndoAddColumnStatement(drops)};
        }
        return new SqlStatement[] {drops.size() == 1 ? drops.get(0) : new DropColumnStatement(drops)};
    }

    private List<String> names() {
        if (getColumns() != null && !getColumns().isEmpty()) {
            return getColumns().stream().map(ColumnConfig::getName).toList();
        }
        return getColumnName() == null ? List.of() : List.of(getColumnName());
    }
}
