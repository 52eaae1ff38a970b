package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.DefaultDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.sqlite.SqliteChangeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column says of itself: type, NOT NULL, DEFAULT. */
final class DefinitionEdits {

    private final TableText table;
    private final ColumnDefinition column;
    private final String where;

    DefinitionEdits(TableText table, String column) {
        this.table = table;
        this.column = table.definition(column);
        this.where = table.name() + "." + this.column.name();
    }

    TableText type(String wanted) {
        String type = Expressions.checked(wanted, where + ": the type");
        KeyDefinition key = table.parsed().primaryKey();
        boolean counts = table.parsed().autoIncrement() && key != null && Names.contains(key.columns(), column.name());
        if (counts && !type.equalsIgnoreCase("INTEGER")) {
            throw new SqliteChangeException(
                    where + " is AUTOINCREMENT, which SQLite allows for the type INTEGER only, not " + type
                            + ": leave the type, or drop the primary key first.");
        }
        TableText result = TableText.of(withType(type));
        if (!result.columns().equals(table.columns())
                || !result.column(column.name()).type().equals(type)) {
            throw new SqliteChangeException(where + ": this is no type in SQLite: " + wanted
                    + "\nWrite names, and one or two numbers in parentheses behind them.");
        }
        return result;
    }

    private String withType(String type) {
        Span old = column.type();
        if (old == null) {
            return type.isEmpty()
                    ? table.sql()
                    : Splice.insert(table.sql(), column.nameSpan().end(), type);
        }
        return type.isEmpty() ? Splice.remove(table.sql(), old) : Splice.replace(table.sql(), old, type);
    }

    TableText addNotNull(@Nullable String constraintName) {
        if (!column.notNulls().isEmpty()) {
            return table;
        }
        String name = constraintName == null ? "" : "CONSTRAINT " + Names.written(constraintName) + " ";
        return TableText.of(Splice.insert(table.sql(), typeEnd(), name + "NOT NULL"));
    }

    /** Where nothing is written, NOT NULL can still come with the primary key. */
    TableText dropNotNull() {
        KeyDefinition key = table.parsed().primaryKey();
        if (column.notNulls().isEmpty()
                && key != null
                && Names.contains(key.columns(), column.name())
                && strictKey(key)) {
            throw new SqliteChangeException(where + " is NOT NULL because it is in the primary key of " + table.name()
                    + ": drop the primary key first.");
        }
        return without(column.notNulls());
    }

    /**
     * Whether SQLite lets no NULL into the key.
     *
     * @see <a href="https://www.sqlite.org/quirks.html#primary_keys_can_sometimes_contain_nulls">where it does</a>
     */
    private boolean strictKey(KeyDefinition key) {
        boolean rowid =
                key.columns().size() == 1 && table.column(column.name()).type().equalsIgnoreCase("INTEGER");
        return rowid || table.withoutRowid() || table.strict();
    }

    /** A new DEFAULT stands behind NOT NULL, where people look for it. */
    TableText setDefault(String wanted) {
        if (column.generated() != null) {
            throw new SqliteChangeException(
                    where + " is a generated column and can have no DEFAULT: change its expression instead.");
        }
        String value = Expressions.forDefault(Expressions.given(wanted, where + ": the default"));
        Optional<DefaultDefinition> old = column.defaultDefinition();
        if (old.isEmpty()) {
            int end = column.notNulls().stream().mapToInt(Span::end).findFirst().orElse(typeEnd());
            return TableText.of(Splice.insert(table.sql(), end, "DEFAULT " + value));
        }
        int end = old.get().span().end();
        Span oldValue = new Span(end - old.get().value().length(), end);
        return TableText.of(Splice.replace(table.sql(), oldValue, value));
    }

    TableText dropDefault() {
        return without(column.defaults().stream().map(DefaultDefinition::span).toList());
    }

    private TableText without(List<Span> constraints) {
        String sql = table.sql();
        for (int i = constraints.size() - 1; i >= 0; i--) {
            sql = Splice.remove(sql, constraints.get(i));
        }
        return TableText.of(sql);
    }

    private int typeEnd() {
        return Optional.ofNullable(column.type()).orElse(column.nameSpan()).end();
    }
}
