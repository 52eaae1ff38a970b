package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.sqlite.SqliteChangeException;
import java.util.List;

/**
 * A CREATE TABLE text that can be edited. What an edit does not mean stays as it is, byte for byte: comments, spaces,
 * quotes, and words that are not understood.
 */
public final class TableText {

    private final String sql;
    private final CreateTable parsed;

    private TableText(String sql, CreateTable parsed) {
        this.sql = sql;
        this.parsed = parsed;
    }

    /**
     * Reads the text.
     *
     * @throws SqliteChangeException where it is no CREATE TABLE with columns in parentheses
     */
    public static TableText of(String createSql) {
        return CreateTableParser.parse(createSql)
                .map(parsed -> new TableText(createSql, parsed))
                .orElseThrow(() -> new SqliteChangeException("This is no CREATE TABLE with columns: " + createSql
                        + "\nVirtual tables and CREATE TABLE … AS cannot be edited."));
    }

    /** The text. */
    public String sql() {
        return sql;
    }

    /** The table's name, without quotes. */
    public String name() {
        return parsed.name();
    }

    /** The columns' names in order, without quotes. */
    public List<String> columns() {
        return parsed.columns().stream().map(ColumnDefinition::name).toList();
    }

    /**
     * What the text says of a column.
     *
     * @throws SqliteChangeException where there is no such column
     */
    public ColumnText column(String name) {
        throw new UnsupportedOperationException();
    }

    /** Whether the table ends in WITHOUT ROWID. */
    public boolean withoutRowid() {
        throw new UnsupportedOperationException();
    }

    /** Whether the table ends in STRICT. */
    public boolean strict() {
        throw new UnsupportedOperationException();
    }

    /** The text's meaning. */
    public CreateTable parsed() {
        return parsed;
    }

    /**
     * The text with this difference.
     *
     * @throws SqliteChangeException where it cannot be made, naming the table or column and the cure
     */
    public TableText apply(TableEdit edit) {
        throw new UnsupportedOperationException(edit.toString());
    }

    /** The same table under another name, which is quoted; schema prefix and IF NOT EXISTS go. */
    public TableText named(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The table without its foreign keys. */
    public TableText withoutForeignKeys() {
        throw new UnsupportedOperationException();
    }

    /** The table without its foreign keys to {@code parent}. */
    public TableText withoutForeignKeysTo(String parent) {
        throw new UnsupportedOperationException(parent);
    }
}
