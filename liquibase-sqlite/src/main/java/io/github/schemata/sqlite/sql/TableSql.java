package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.database.Database;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.IntType;
import liquibase.statement.AutoIncrementConstraint;
import liquibase.statement.ForeignKeyConstraint;
import liquibase.statement.NotNullConstraint;
import liquibase.statement.PrimaryKeyConstraint;
import liquibase.statement.UniqueConstraint;
import liquibase.statement.core.CreateTableStatement;
import liquibase.structure.core.Column;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/** The text of a createTable: its columns here, its keys and checks as edits of that text. */
final class TableSql {

    private final CreateTableStatement statement;
    private final Database database;

    TableSql(CreateTableStatement statement, Database database) {
        this.statement = statement;
        this.database = database;
    }

    String text() {
        String columns = statement.getColumns().stream()
                .map(column -> "    " + definition(column))
                .collect(Collectors.joining(",\n"));
        TableText text = TableText.of(head() + " (\n" + columns + "\n)");
        for (TableEdit edit : constraints()) {
            text = text.apply(edit);
        }
        return text.sql();
    }

    private String head() {
        String type = statement.getTableType();
        return "CREATE " + (type == null || type.isBlank() ? "" : type.strip() + " ") + "TABLE "
                + (statement.isIfNotExists() ? "IF NOT EXISTS " : "")
                + database.escapeObjectName(statement.getTableName(), Table.class);
    }

    private String definition(String column) {
        LiquibaseDataType type = statement.getColumnTypes().get(column);
        boolean automatic = autoIncrement(column);
        boolean alone = automatic || primaryKeyColumns().equals(List.of(column));
        StringBuilder definition = new StringBuilder(database.escapeObjectName(column, Column.class));
        String declared = automatic || alone && type instanceof IntType ? "INTEGER" : ColumnSql.type(type, database);
        definition.append(declared.isEmpty() ? "" : " " + declared);
        if (alone) {
            definition.append(ColumnEdits.named(primaryKeyName())).append(" PRIMARY KEY");
            definition.append(automatic ? " AUTOINCREMENT" : "");
        }
        NotNullConstraint notNull = statement.getNotNullColumns().get(column);
        if (notNull != null) {
            definition.append(ColumnEdits.named(notNull.getConstraintName())).append(" NOT NULL");
        }
        String value = ColumnSql.defaultValue(statement.getDefaultValue(column), type, database);
        definition.append(value == null || automatic ? "" : " DEFAULT " + value);
        return definition.toString();
    }

    /** AUTOINCREMENT is allowed on the one column of an INTEGER PRIMARY KEY only (https://www.sqlite.org/autoinc.html). */
    private boolean autoIncrement(String column) {
        boolean wanted = statement.getAutoIncrementConstraints().stream()
                .map(AutoIncrementConstraint::getColumnName)
                .anyMatch(column::equals);
        List<String> key = primaryKeyColumns();
        if (wanted && !key.isEmpty() && !key.equals(List.of(column))) {
            throw new SqliteChangeException("createTable " + statement.getTableName() + "." + column
                    + ": autoIncrement is possible only on a column that is the primary key alone, and that is ("
                    + String.join(", ", key) + "). Leave autoIncrement out, or make " + column + " the primary key.");
        }
        return wanted;
    }

    private List<String> primaryKeyColumns() {
        PrimaryKeyConstraint key = statement.getPrimaryKeyConstraint();
        return key == null ? List.of() : key.getColumns();
    }

    private @Nullable String primaryKeyName() {
        PrimaryKeyConstraint key = statement.getPrimaryKeyConstraint();
        return key == null ? null : key.getConstraintName();
    }

    private List<TableEdit> constraints() {
        List<TableEdit> edits = new ArrayList<>();
        if (primaryKeyColumns().size() > 1) {
            edits.add(new AddPrimaryKey(StatementTranslator.trimToNull(primaryKeyName()), primaryKeyColumns()));
        }
        edits.addAll(uniqueKeys());
        foreignKeys().forEach(key -> edits.add(ColumnEdits.foreignKey(key, key.getColumn())));
        if (statement instanceof SqliteCreateTableStatement ours) {
            ours.checks().forEach(check -> edits.add(new AddCheck(null, ChecksSql.expression(check))));
        }
        return edits;
    }

    /** Liquibase keeps them in no order: in that of their columns the text is the same each time. */
    private List<ForeignKeyConstraint> foreignKeys() {
        return statement.getForeignKeyConstraints().stream()
                .sorted(Comparator.comparing(key -> statement.getColumns().indexOf(key.getColumn())))
                .toList();
    }

    /** A changelog can say UNIQUE for one column at a time; columns that name the same constraint make one key. */
    private List<TableEdit> uniqueKeys() {
        List<TableEdit> edits = new ArrayList<>();
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (UniqueConstraint key : statement.getUniqueConstraints()) {
            String name = StatementTranslator.trimToNull(key.getConstraintName());
            if (name == null) {
                edits.add(new AddUnique(null, List.copyOf(key.getColumns())));
            } else {
                named.computeIfAbsent(name, same -> new ArrayList<>()).addAll(key.getColumns());
            }
        }
        named.forEach((name, columns) -> edits.add(new AddUnique(name, columns)));
        return edits;
    }
}
