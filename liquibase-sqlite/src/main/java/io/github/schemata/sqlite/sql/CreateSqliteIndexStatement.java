package io.github.schemata.sqlite.sql;

import java.util.List;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * An index with all that SQLite can say of one.
 *
 * @param indexName its name
 * @param tableName the table
 * @param unique whether two rows may not be alike in it
 * @param parts what is indexed, in order
 * @param where the condition of a partial index, as SQL; null for every row
 */
public record CreateSqliteIndexStatement(
        String indexName,
        String tableName,
        boolean unique,
        List<Part> parts,
        @Nullable String where) implements SqlStatement {

    /**
     * A column or an expression: exactly one of both.
     *
     * @param column the column's name
     * @param expression the SQL
     * @param descending whether large values come first
     * @param collation the collation; null for the column's own
     */
    public record Part(
            @Nullable String column,
            @Nullable String expression,
            boolean descending,
            @Nullable String collation) {}

    public CreateSqliteIndexStatement {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean skipOnUnsupported() {
        return false;
    }

    @Override
    public boolean continueOnError() {
        return false;
    }
}
