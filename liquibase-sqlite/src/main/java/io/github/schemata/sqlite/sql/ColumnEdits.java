package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.edit.Names;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.Position;
import java.util.ArrayList;
import java.util.List;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.statement.ColumnConstraint;
import liquibase.statement.ForeignKeyConstraint;
import liquibase.statement.NotNullConstraint;
import liquibase.statement.PrimaryKeyConstraint;
import liquibase.statement.core.AddColumnStatement;
import org.jspecify.annotations.Nullable;

/** addColumn: the column, and each of its keys as an edit of its own. */
final class ColumnEdits {

    private final Database database;

    ColumnEdits(Database database) {
        this.database = database;
    }

    List<TableEdit> of(AddColumnStatement statement) {
        String column = statement.getColumnName();
        List<TableEdit> edits = new ArrayList<>();
        edits.add(new AddColumn(column, definition(statement), position(statement)));
        if (statement.isAutoIncrement()) {
            edits.add(new AddAutoIncrement(column));
        } else if (statement.isPrimaryKey()) {
            edits.add(new AddPrimaryKey(primaryKeyName(statement), List.of(column)));
        }
        if (statement.isUnique()) {
            edits.add(new AddUnique(statement.getUniqueStatementName(), List.of(column)));
        }
        for (ColumnConstraint constraint : statement.getConstraints()) {
            if (constraint instanceof ForeignKeyConstraint key) {
                edits.add(foreignKey(key, column));
            }
        }
        return edits;
    }

    private String definition(AddColumnStatement statement) {
        StringBuilder definition = new StringBuilder();
        String type = statement.getColumnType();
        definition.append(type == null ? "" : ColumnSql.type(type, database));
        for (ColumnConstraint constraint : statement.getConstraints()) {
            if (constraint instanceof NotNullConstraint notNull) {
                definition.append(named(notNull.getConstraintName())).append(" NOT NULL");
            }
        }
        String value = ColumnSql.defaultValue(
                statement.getDefaultValue(),
                type == null ? null : DataTypeFactory.getInstance().fromDescription(type, database),
                database);
        if (value != null) {
            definition.append(" DEFAULT ").append(value);
        }
        return definition.toString().strip();
    }

    static String named(@Nullable String constraintName) {
        boolean named = constraintName != null && !constraintName.isBlank();
        return named ? " CONSTRAINT " + Names.written(constraintName) : "";
    }

    private static Position position(AddColumnStatement statement) {
        if (statement.getAddAfterColumn() != null
                && !statement.getAddAfterColumn().isBlank()) {
            return new Position.After(statement.getAddAfterColumn());
        }
        if (statement.getAddBeforeColumn() != null
                && !statement.getAddBeforeColumn().isBlank()) {
            return new Position.Before(statement.getAddBeforeColumn());
        }
        Integer place = statement.getAddAtPosition();
        return place == null ? new Position.Last() : new Position.At(place);
    }

    private static @Nullable String primaryKeyName(AddColumnStatement statement) {
        return statement.getConstraints().stream()
                .filter(PrimaryKeyConstraint.class::isInstance)
                .map(constraint -> ((PrimaryKeyConstraint) constraint).getConstraintName())
                .findFirst()
                .orElse(null);
    }

    static AddForeignKey foreignKey(ForeignKeyConstraint key, String column) {
        String references = key.getReferences();
        ColumnNames.Reference parent = references == null || references.isBlank()
                ? new ColumnNames.Reference(
                        key.getReferencedTableName(), ColumnNames.split(key.getReferencedColumnNames()))
                : ColumnNames.reference(references);
        return new AddForeignKey(
                nameOf(key),
                List.of(column),
                parent.table(),
                parent.columns(),
                key.isDeleteCascade() ? "CASCADE" : null,
                null,
                key.isDeferrable(),
                key.isInitiallyDeferred());
    }

    private static @Nullable String nameOf(ForeignKeyConstraint key) {
        String name = key.getForeignKeyName();
        return SqliteCreateTableStatement.NO_NAME.equals(name) ? null : StatementTranslator.trimToNull(name);
    }
}
