package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.DefaultDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.sqlite.SqliteChangeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
                .filter(parsed -> !parsed.columns().isEmpty())
                .map(parsed -> new TableText(createSql, parsed))
                .orElseThrow(() -> new SqliteChangeException("This is no CREATE TABLE with columns: " + createSql
                        + "\nVirtual tables cannot be edited: drop and create them."));
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
        ColumnDefinition column = definition(name);
        return new ColumnText(
                column.name(),
                Optional.ofNullable(column.type()).map(type -> type.of(sql)).orElse(""),
                !column.notNulls().isEmpty(),
                column.defaultDefinition().map(DefaultDefinition::value).orElse(null),
                column.collation(),
                column.generated() != null,
                column.span());
    }

    /** Whether the table ends in WITHOUT ROWID. */
    public boolean withoutRowid() {
        return has("WITHOUT ROWID");
    }

    /** Whether the table ends in STRICT. */
    public boolean strict() {
        return has("STRICT");
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
        return edit.accept(new Editor(this));
    }

    /** The same table under another name, which is quoted; schema prefix and IF NOT EXISTS go. */
    public TableText named(String name) {
        return of(Splice.replace(sql, parsed.nameSpan(), Identifiers.quote(name)));
    }

    /** The table without its foreign keys. */
    public TableText withoutForeignKeys() {
        return withoutForeignKeys(key -> true);
    }

    /** The table without its foreign keys to {@code parent}. */
    public TableText withoutForeignKeysTo(String parent) {
        return withoutForeignKeys(key -> Identifiers.same(key.target(), parent));
    }

    private TableText withoutForeignKeys(Predicate<ForeignKeyDefinition> which) {
        TableText text = this;
        for (int i = parsed.foreignKeys().size() - 1; i >= 0; i--) {
            ForeignKeyDefinition key = parsed.foreignKeys().get(i);
            text = which.test(key) ? text.without(text.parsed.foreignKeys().get(i)) : text;
        }
        return text;
    }

    /** The text without the key and its deferral clauses, wherever those stand. */
    TableText without(ForeignKeyDefinition key) {
        String shorter = sql;
        List<Span> deferrals = new ArrayList<>(key.deferrals());
        for (int i = deferrals.size() - 1; i >= 0; i--) {
            shorter = Splice.remove(shorter, deferrals.get(i));
        }
        return of(shorter).without(key.span());
    }

    /** The text without the constraint that stands there, in a column or in the list. */
    TableText without(Span constraint) {
        boolean inColumn =
                parsed.columns().stream().anyMatch(column -> column.span().contains(constraint));
        return of(inColumn ? Splice.remove(sql, constraint) : list().remove(constraint));
    }

    /** The text with a constraint behind all others. */
    TableText with(String constraint) {
        return of(list().append(constraint, lastDefinition()));
    }

    DefinitionList list() {
        return new DefinitionList(sql, parsed.body());
    }

    /** Where the last column or constraint of the table begins. */
    int lastDefinition() {
        List<Span> columns =
                parsed.columns().stream().map(ColumnDefinition::span).toList();
        List<Span> spans = new ArrayList<>(columns);
        parsed.uniqueKeys().forEach(key -> spans.add(key.span()));
        parsed.foreignKeys().forEach(key -> spans.add(key.span()));
        parsed.checks().forEach(check -> spans.add(check.span()));
        Optional.ofNullable(parsed.primaryKey()).ifPresent(key -> spans.add(key.span()));
        return spans.stream()
                .filter(span -> columns.contains(span) || columns.stream().noneMatch(column -> column.contains(span)))
                .mapToInt(Span::start)
                .max()
                .orElseThrow();
    }

    ColumnDefinition definition(String name) {
        return parsed.column(name)
                .orElseThrow(() -> new SqliteChangeException("Table " + name() + " has no column " + name
                        + ". Its columns: " + String.join(", ", columns()) + "."));
    }

    /** These columns as the table spells them. */
    List<String> spelled(List<String> names) {
        return names.stream().map(name -> definition(name).name()).toList();
    }

    private boolean has(String option) {
        return parsed.options().stream().anyMatch(candidate -> candidate.words().equals(option));
    }
}
