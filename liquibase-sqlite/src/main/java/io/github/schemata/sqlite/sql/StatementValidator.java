package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Looks whether a statement says enough, before any changeset runs. */
final class StatementValidator {

    private StatementValidator() {}

    static ValidationErrors validate(SqlStatement statement, Database database) {
        ValidationErrors errors = new ValidationErrors();
        try {
            if (StatementTranslator.translate(statement, database) instanceof Translation.Edits edits) {
                errors.checkRequiredField("tableName", edits.table());
                edits.edits().forEach(edit -> validate(edit, errors));
            }
        } catch (SqliteChangeException e) {
            errors.addError(e.getMessage());
        }
        return errors;
    }

    private static void validate(TableEdit edit, ValidationErrors errors) {
        if (edit instanceof AddColumn column) {
            required("columnName", column.name(), errors);
        } else if (edit instanceof AddPrimaryKey key) {
            errors.checkRequiredField("columnNames", key.columns());
        } else if (edit instanceof AddUnique key) {
            errors.checkRequiredField("columnNames", key.columns());
        } else if (edit instanceof DropUnique key && key.name() == null) {
            errors.checkRequiredField("constraintName or uniqueColumns", key.columns());
        } else if (edit instanceof AddForeignKey key) {
            errors.checkRequiredField("baseColumnNames", key.columns());
            required("referencedTableName", key.parent(), errors);
        } else if (edit instanceof AddCheck check) {
            required("expression", check.expression(), errors);
        }
    }

    private static void required(String field, @Nullable String value, ValidationErrors errors) {
        errors.checkRequiredField(field, value);
    }
}
