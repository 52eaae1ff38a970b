package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddNotNull;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.ChangeType;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropDefault;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKeysTo;
import io.github.schemata.sqlite.edit.TableEdit.DropNotNull;
import io.github.schemata.sqlite.edit.TableEdit.DropPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import io.github.schemata.sqlite.edit.TableEdit.SetDefault;
import io.github.schemata.sqlite.rebuild.TablePlanner;
import io.github.schemata.sqlite.rebuild.ViewPlanner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.AddAutoIncrementStatement;
import liquibase.statement.core.AddColumnStatement;
import liquibase.statement.core.AddDefaultValueStatement;
import liquibase.statement.core.AddForeignKeyConstraintStatement;
import liquibase.statement.core.AddPrimaryKeyStatement;
import liquibase.statement.core.AddUniqueConstraintStatement;
import liquibase.statement.core.AlterSequenceStatement;
import liquibase.statement.core.CreateSequenceStatement;
import liquibase.statement.core.CreateViewStatement;
import liquibase.statement.core.DropColumnStatement;
import liquibase.statement.core.DropDefaultValueStatement;
import liquibase.statement.core.DropForeignKeyConstraintStatement;
import liquibase.statement.core.DropPrimaryKeyStatement;
import liquibase.statement.core.DropSequenceStatement;
import liquibase.statement.core.DropTableStatement;
import liquibase.statement.core.DropUniqueConstraintStatement;
import liquibase.statement.core.ModifyDataTypeStatement;
import liquibase.statement.core.RenameSequenceStatement;
import liquibase.statement.core.RenameViewStatement;
import liquibase.statement.core.SetColumnRemarksStatement;
import liquibase.statement.core.SetNullableStatement;
import liquibase.statement.core.SetTableRemarksStatement;
import liquibase.statement.core.SetViewRemarksStatement;
import org.jspecify.annotations.Nullable;

/** Says what each of Liquibase's statements means on SQLite: one line for each. */
public final class StatementTranslator {

    private static final String SEQUENCES = "SQLite has no sequences: this change does nothing there";
    private static final String REMARKS = "SQLite keeps no remarks: they are left out";

    private static final Map<Class<?>, BiFunction<SqlStatement, Database, Translation>> MEANINGS = meanings();

    private StatementTranslator() {}

    /** Whether the statement means something else here than to Liquibase. */
    public static boolean knows(SqlStatement statement) {
        return MEANINGS.containsKey(statement.getClass());
    }

    /** What the statement means. */
    public static Translation translate(SqlStatement statement, Database database) {
        return Optional.ofNullable(MEANINGS.get(statement.getClass()))
                .map(meaning -> meaning.apply(statement, database))
                .orElseGet(Translation.AsIs::new);
    }

    private static Map<Class<?>, BiFunction<SqlStatement, Database, Translation>> meanings() {
        Meanings all = new Meanings();
        all.put(AddColumnStatement.class, StatementTranslator::addColumn);
        all.put(DropColumnStatement.class, (s, d) -> dropColumn(s, false));
        all.put(UndoAddColumnStatement.class, (s, d) -> dropColumn(s, true));
        all.put(
                ModifyDataTypeStatement.class,
                (s, d) -> edit(
                        s.getTableName(), new ChangeType(s.getColumnName(), ColumnSql.type(s.getNewDataType(), d))));
        all.put(SetNullableStatement.class, (s, d) -> edit(s.getTableName(), nullability(s)));
        all.put(AddDefaultValueStatement.class, StatementTranslator::addDefault);
        all.put(DropDefaultValueStatement.class, (s, d) -> edit(s.getTableName(), new DropDefault(s.getColumnName())));
        all.put(
                AddAutoIncrementStatement.class,
                (s, d) -> edit(s.getTableName(), new AddAutoIncrement(s.getColumnName())));
        keys(all);
        all.put(
                AddCheckStatement.class,
                (s, d) -> edit(s.tableName(), new AddCheck(trimToNull(s.constraintName()), s.expression())));
        all.put(DropCheckStatement.class, (s, d) -> edit(s.tableName(), new DropCheck(s.constraintName())));
        all.put(
                DropTableStatement.class,
                (s, d) -> new Translation.Planned(
                        structure -> TablePlanner.dropTable(structure, s.getTableName(), s.isCascadeConstraints())));
        all.put(
                RenameViewStatement.class,
                (s, d) -> new Translation.Planned(
                        structure -> ViewPlanner.rename(structure, s.getOldViewName(), s.getNewViewName())));
        all.put(CreateViewStatement.class, StatementTranslator::createView);
        nothing(all);
        return all.meanings;
    }

    private static void keys(Meanings all) {
        all.put(
                AddPrimaryKeyStatement.class,
                (s, d) -> edit(
                        s.getTableName(),
                        new AddPrimaryKey(trimToNull(s.getConstraintName()), ColumnNames.of(s.getColumns()))));
        all.put(DropPrimaryKeyStatement.class, (s, d) -> edit(s.getTableName(), new DropPrimaryKey()));
        all.put(
                AddUniqueConstraintStatement.class,
                (s, d) -> edit(
                        s.getTableName(),
                        new AddUnique(trimToNull(s.getConstraintName()), ColumnNames.of(s.getColumns()))));
        all.put(
                DropUniqueConstraintStatement.class,
                (s, d) -> edit(
                        s.getTableName(),
                        new DropUnique(trimToNull(s.getConstraintName()), ColumnNames.of(s.getUniqueColumns()))));
        all.put(AddForeignKeyConstraintStatement.class, (s, d) -> edit(s.getBaseTableName(), foreignKey(s)));
        all.put(
                DropForeignKeyConstraintStatement.class,
                (s, d) -> edit(s.getBaseTableName(), new DropForeignKey(trimToNull(s.getConstraintName()))));
        all.put(DropForeignKeysStatement.class, (s, d) -> edit(s.tableName(), new DropForeignKeysTo(null)));
    }

    private static void nothing(Meanings all) {
        all.put(CreateSequenceStatement.class, (s, d) -> new Translation.Nothing(SEQUENCES));
        all.put(AlterSequenceStatement.class, (s, d) -> new Translation.Nothing(SEQUENCES));
        all.put(DropSequenceStatement.class, (s, d) -> new Translation.Nothing(SEQUENCES));
        all.put(RenameSequenceStatement.class, (s, d) -> new Translation.Nothing(SEQUENCES));
        all.put(SetTableRemarksStatement.class, (s, d) -> new Translation.Nothing(REMARKS));
        all.put(SetColumnRemarksStatement.class, (s, d) -> new Translation.Nothing(REMARKS));
        all.put(SetViewRemarksStatement.class, (s, d) -> new Translation.Nothing(REMARKS));
    }

    private static Translation edit(String table, TableEdit edit) {
        return new Translation.Edits(table, List.of(edit));
    }

    private static Translation addColumn(AddColumnStatement statement, Database database) {
        List<AddColumnStatement> columns = statement.isMultiple() ? statement.getColumns() : List.of(statement);
        ColumnEdits edits = new ColumnEdits(database);
        return new Translation.Edits(
                columns.get(0).getTableName(),
                columns.stream().flatMap(column -> edits.of(column).stream()).toList());
    }

    private static Translation dropColumn(DropColumnStatement statement, boolean undoing) {
        List<DropColumnStatement> columns = statement.isMultiple() ? statement.getColumns() : List.of(statement);
        return new Translation.Edits(
                columns.get(0).getTableName(),
                columns.stream()
                        .map(column -> (TableEdit) new DropColumn(column.getColumnName(), undoing))
                        .toList());
    }

    private static Translation createView(CreateViewStatement statement, Database database) {
        if (!statement.isReplaceIfExists()) {
            return new Translation.AsIs();
        }
        String create = CreateViewGeneratorSqlite.text(statement, database);
        return new Translation.Planned(structure -> ViewPlanner.replace(structure, statement.getViewName(), create));
    }

    private static Translation addDefault(AddDefaultValueStatement statement, Database database) {
        String type = statement.getColumnDataType();
        String value = ColumnSql.defaultValue(
                statement.getDefaultValue(),
                type == null ? null : DataTypeFactory.getInstance().fromDescription(type, database),
                database);
        String column = statement.getColumnName();
        return edit(statement.getTableName(), new SetDefault(column, value == null ? "NULL" : value));
    }

    private static TableEdit nullability(SetNullableStatement statement) {
        return statement.isNullable()
                ? new DropNotNull(statement.getColumnName())
                : new AddNotNull(statement.getColumnName(), trimToNull(statement.getConstraintName()));
    }

    private static TableEdit foreignKey(AddForeignKeyConstraintStatement statement) {
        return new AddForeignKey(
                trimToNull(statement.getConstraintName()),
                ColumnNames.of(statement.getBaseColumns()),
                statement.getReferencedTableName(),
                ColumnNames.of(statement.getReferencedColumns()),
                trimToNull(statement.getOnDelete()),
                trimToNull(statement.getOnUpdate()),
                statement.isDeferrable(),
                statement.isInitiallyDeferred());
    }

    static @Nullable String trimToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The table of meanings while it is filled. */
    private static final class Meanings {

        private final Map<Class<?>, BiFunction<SqlStatement, Database, Translation>> meanings = new LinkedHashMap<>();

        private <S extends SqlStatement> void put(Class<S> type, BiFunction<S, Database, Translation> meaning) {
            meanings.put(type, (statement, database) -> meaning.apply(type.cast(statement), database));
        }
    }
}
