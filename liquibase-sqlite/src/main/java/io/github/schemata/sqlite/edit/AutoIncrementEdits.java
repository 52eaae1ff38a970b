package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.sqlite.SqliteChangeException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * AUTOINCREMENT comes and goes. It stands where the primary key stands, at the column or in the table's key.
 *
 * @see <a href="https://www.sqlite.org/autoinc.html">SQLite Autoincrement</a>
 */
final class AutoIncrementEdits {

    private final TableText table;
    private final ColumnDefinition column;
    private final String where;

    AutoIncrementEdits(TableText table, String column) {
        this.table = table;
        this.column = table.definition(column);
        this.where = table.name() + "." + this.column.name();
    }

    TableText add() {
        KeyDefinition key = table.parsed().primaryKey();
        refuseWhereImpossible(key);
        if (table.parsed().autoIncrement()) {
            return table;
        }
        TableText integer = withTypeInteger();
        KeyDefinition moved = integer.parsed().primaryKey();
        if (moved == null) {
            int end = typeEnd(integer.definition(column.name()));
            return TableText.of(Splice.insert(integer.sql(), end, "PRIMARY KEY AUTOINCREMENT"));
        }
        boolean inColumn = integer.definition(column.name()).span().contains(moved.span());
        return inColumn ? atColumn(integer, moved) : inTable(integer, moved);
    }

    private static int typeEnd(ColumnDefinition definition) {
        Span type = definition.type();
        return (type == null ? definition.nameSpan() : type).end();
    }

    private void refuseWhereImpossible(@Nullable KeyDefinition key) {
        String refused = where + " cannot be AUTOINCREMENT: ";
        if (column.generated() != null) {
            throw new SqliteChangeException(refused + "it is a generated column. Choose a column that is written.");
        }
        if (key != null && !Names.same(key.columns(), List.of(column.name()))) {
            throw new SqliteChangeException(refused + "the primary key of " + table.name() + " is ("
                    + String.join(", ", key.columns()) + "), and SQLite counts only a column that is the whole key."
                    + " Drop that primary key first.");
        }
        if (table.withoutRowid()) {
            throw new SqliteChangeException(refused + "table " + table.name()
                    + " is WITHOUT ROWID, and SQLite counts rowids. Create the table without these words.");
        }
    }

    /** SQLite counts only what is declared INTEGER to the letter; BIGINT and INT hold the same values. */
    private TableText withTypeInteger() {
        String type = table.column(column.name()).type();
        if (type.equalsIgnoreCase("INTEGER")) {
            return table;
        }
        if (!type.isEmpty() && !type.toUpperCase(Locale.ROOT).contains("INT")) {
            throw new SqliteChangeException(where + " cannot be AUTOINCREMENT: its type is " + type
                    + ", and SQLite counts integers. Change the type to INTEGER first.");
        }
        return new DefinitionEdits(table, column.name()).type("INTEGER");
    }

    /** {@code PRIMARY KEY DESC} is no rowid, for historical reasons, so DESC must go. */
    private static TableText atColumn(TableText text, KeyDefinition key) {
        String counted = Splice.insert(text.sql(), key.span().end(), "AUTOINCREMENT");
        List<Token> tokens = new TokenText(counted).meaningIn(key.span());
        for (int i = 2; i < tokens.size(); i++) {
            boolean behindKey =
                    tokens.get(i - 1).isWord("KEY") && tokens.get(i - 2).isWord("PRIMARY");
            if (behindKey && tokens.get(i).isWord("DESC")) {
                return TableText.of(Splice.remove(
                        counted, new Span(tokens.get(i).start(), tokens.get(i).end())));
            }
        }
        return TableText.of(counted);
    }

    /** {@code PRIMARY KEY (id AUTOINCREMENT)}: the key stays where it is. */
    private static TableText inTable(TableText text, KeyDefinition key) {
        List<Token> tokens = new TokenText(text.sql()).meaningIn(key.span());
        int close = 0;
        while (!tokens.get(close).isSymbol(")")) {
            close++;
        }
        return TableText.of(Splice.insert(text.sql(), tokens.get(close - 1).end(), "AUTOINCREMENT"));
    }

    TableText drop() {
        KeyDefinition key = table.parsed().primaryKey();
        boolean counted =
                key != null && table.parsed().autoIncrement() && Names.same(key.columns(), List.of(column.name()));
        if (key == null || !counted) {
            throw new SqliteChangeException(where + " is not AUTOINCREMENT: there is nothing to drop.");
        }
        Token word = new TokenText(table.sql())
                .meaningIn(key.span()).stream()
                        .filter(token -> token.isWord("AUTOINCREMENT"))
                        .findFirst()
                        .orElseThrow();
        return TableText.of(Splice.remove(table.sql(), new Span(word.start(), word.end())));
    }
}
