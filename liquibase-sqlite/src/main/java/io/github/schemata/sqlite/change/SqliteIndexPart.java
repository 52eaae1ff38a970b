package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.sql.CreateSqliteIndexStatement.Part;
import liquibase.serializer.AbstractLiquibaseSerializable;
import org.jspecify.annotations.Nullable;

/** What an index is of: a column by name, or an expression. */
public final class SqliteIndexPart extends AbstractLiquibaseSerializable {

    private @Nullable String name;
    private @Nullable String expression;
    private @Nullable Boolean descending;
    private @Nullable String collation;

    /** The column's name. */
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** The SQL, instead of a name. */
    public @Nullable String getExpression() {
        return expression;
    }

    public void setExpression(@Nullable String expression) {
        this.expression = expression;
    }

    /** Whether large values come first. */
    public @Nullable Boolean getDescending() {
        return descending;
    }

    public void setDescending(@Nullable Boolean descending) {
        this.descending = descending;
    }

    /** The collation; the column's own where none is given. */
    public @Nullable String getCollation() {
        return collation;
    }

    public void setCollation(@Nullable String collation) {
        this.collation = collation;
    }

    Part part() {
        return new Part(name, expression, Boolean.TRUE.equals(descending), collation);
    }

    @Override
    public String getSerializedObjectName() {
        return "column";
    }

    @Override
    public String getSerializedObjectNamespace() {
        return GENERIC_CHANGELOG_EXTENSION_NAMESPACE;
    }
}
