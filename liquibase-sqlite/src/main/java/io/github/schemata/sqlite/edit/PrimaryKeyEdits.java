package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.schema.dialect.sqlite.ddl.TableOption;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import java.util.List;
import java.util.Optional;

/** The primary key comes and goes. */
final class PrimaryKeyEdits {

    private final TableText table;

    PrimaryKeyEdits(TableText table) {
        this.table = table;
    }

    TableText add(AddPrimaryKey edit) {
        KeyDefinition old = table.parsed().primaryKey();
        if (old != null) {
            throw new SqliteChangeException("Table " + table.name() + " has a primary key already, ("
                    + String.join(", ", old.columns()) + "): drop it first.");
        }
        for (String column : edit.columns()) {
            if (table.definition(column).generated() != null) {
                throw new SqliteChangeException(table.name() + "." + column
                        + " is a generated column, which SQLite takes into no primary key: leave it out, or make a"
                        + " unique constraint instead.");
            }
        }
        List<String> columns = table.spelled(ConstraintEdits.some(table, edit.columns()));
        return table.with(ConstraintEdits.named(edit.name()) + "PRIMARY KEY " + Names.list(columns));
    }

    /**
     * Without the primary key; and without WITHOUT ROWID, since such a table cannot do without one. A key added again
     * makes a rowid table, whose keys take NULL: so NOT NULL, which WITHOUT ROWID implied, is written at the columns.
     * The NOT NULL of an INTEGER PRIMARY KEY and of a STRICT table's key comes back with the key and is not written.
     */
    TableText drop() {
        KeyDefinition key = table.parsed().primaryKey();
        if (key == null) {
            throw new SqliteChangeException("Table " + table.name() + " has no primary key: there is nothing to drop.");
        }
        TableText text = table;
        if (table.withoutRowid()) {
            for (String column : key.columns()) {
                text = new DefinitionEdits(text, column).addNotNull(null);
            }
            text = withRowid(text);
        }
        return text.without(
                Optional.ofNullable(text.parsed().primaryKey()).orElseThrow().span());
    }

    /** Without the words WITHOUT ROWID, and without the comma that separates them from STRICT. */
    private static TableText withRowid(TableText text) {
        String sql = text.sql();
        List<TableOption> options = text.parsed().options();
        int index = options.stream().map(TableOption::words).toList().indexOf("WITHOUT ROWID");
        Span words = options.get(index).span();
        if (index > 0) {
            TokenText tokens = new TokenText(sql);
            int comma = tokens.meaningBefore(tokens.at(words.start()));
            return TableText.of(sql.substring(0, tokens.token(comma).start()) + sql.substring(words.end()));
        }
        if (options.size() > 1) {
            int next = options.get(1).span().start();
            return TableText.of(sql.substring(0, words.start()) + sql.substring(next));
        }
        return TableText.of(Splice.remove(sql, words));
    }
}
