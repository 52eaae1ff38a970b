package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.sql.CreateSqliteIndexStatement;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.change.core.DropIndexChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Creates an index that createIndex cannot say: partial, over expressions, with collations. */
@DatabaseChange(
        name = "sqliteCreateIndex",
        description = "Creates an index, partial, over expressions or with collations",
        priority = ChangeMetaData.PRIORITY_DEFAULT,
        appliesTo = "index")
public final class SqliteCreateIndexChange extends SqliteOnlyChange {

    private @Nullable String indexName;
    private @Nullable String tableName;
    private @Nullable Boolean unique;
    private List<SqliteIndexPart> columns = new ArrayList<>();
    private @Nullable String where;

    @DatabaseChangeProperty(
            description = "Name of the index",
            exampleValue = "track_open",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getIndexName() {
        return indexName;
    }

    public void setIndexName(@Nullable String indexName) {
        this.indexName = indexName;
    }

    @DatabaseChangeProperty(
            description = "Name of the table",
            exampleValue = "track",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getTableName() {
        return tableName;
    }

    public void setTableName(@Nullable String tableName) {
        this.tableName = tableName;
    }

    @DatabaseChangeProperty(
            description = "Whether two rows may not be alike in it. Default: false",
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable Boolean getUnique() {
        return unique;
    }

    public void setUnique(@Nullable Boolean unique) {
        this.unique = unique;
    }

    @DatabaseChangeProperty(
            description = "What is indexed, in order: each with a name or an expression, descending and collation",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public List<SqliteIndexPart> getColumns() {
        return columns;
    }

    public void setColumns(List<SqliteIndexPart> columns) {
        this.columns = columns;
    }

    @DatabaseChangeProperty(
            description = "The condition of a partial index, as SQL, without the word WHERE",
            exampleValue = "closed IS NULL",
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable String getWhere() {
        return where;
    }

    public void setWhere(@Nullable String where) {
        this.where = where;
    }

    @Override
    void check(ValidationErrors errors) {
        for (int i = 0; i < columns.size(); i++) {
            SqliteIndexPart part = columns.get(i);
            if (blank(part.getName()) == blank(part.getExpression())) {
                errors.addError("Column " + (i + 1) + " of sqliteCreateIndex " + indexName
                        + " needs either 'name' or 'expression'" + (blank(part.getName()) ? "" : ", and has both"));
            }
        }
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {
            new CreateSqliteIndexStatement(
                    given(indexName),
                    given(tableName),
                    Boolean.TRUE.equals(unique),
                    columns.stream().map(SqliteIndexPart::part).toList(),
                    blank(where) ? null : where)
        };
    }

    @Override
    protected Change[] createInverses() {
        DropIndexChange inverse = new DropIndexChange();
        inverse.setIndexName(indexName);
        inverse.setTableName(tableName);
        return new Change[] {inverse};
    }

    @Override
    public String getConfirmationMessage() {
        return "Index " + indexName + " created on " + tableName;
    }
}
