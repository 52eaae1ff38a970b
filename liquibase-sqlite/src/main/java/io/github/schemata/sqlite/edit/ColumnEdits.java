package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.dialect.sqlite.ddl.CheckDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns that come and go. */
final class ColumnEdits {

    private final TableText table;

    ColumnEdits(TableText table) {
        this.table = table;
    }

    TableText add(AddColumn edit) {
        String where = table.name() + "." + edit.name();
        if (Names.contains(table.columns(), edit.name())) {
            throw new SqliteChangeException(where + " exists already: choose another name, or drop that column first.");
        }
        String words = Expressions.checked(edit.definition(), where + ": the definition");
        String definition = (Names.written(edit.name()) + " " + words).strip();
        int place = place(edit.position());
        TableText result = TableText.of(insert(definition, place));
        List<String> expected = new ArrayList<>(table.columns());
        expected.add(place, edit.name());
        if (!result.columns().equals(expected)) {
            throw new SqliteChangeException(where + ": this is not the definition of one column: " + words);
        }
        return result;
    }

    /** Before the column that has this place now, or the first constraint, or at the end. */
    private String insert(String definition, int place) {
        List<ColumnDefinition> columns = table.parsed().columns();
        DefinitionList list = table.list();
        int next = place < columns.size()
                ? columns.get(place).span().start()
                : list.startBehind(columns.get(place - 1).span().end());
        return next < table.parsed().body().end()
                ? list.insertBefore(definition, next)
                : list.append(definition, table.lastDefinition());
    }

    private int place(Position position) {
        int count = table.columns().size();
        if (position instanceof Position.After after) {
            return table.parsed().columns().indexOf(table.definition(after.column())) + 1;
        }
        if (position instanceof Position.Before before) {
            return table.parsed().columns().indexOf(table.definition(before.column()));
        }
        return position instanceof Position.At at ? Math.max(0, Math.min(at.place() - 1, count)) : count;
    }

    TableText drop(String name) {
        ColumnDefinition column = table.definition(name);
        refuseWhereNeeded(column);
        TableText text = withoutPrimaryKeyOver(column);
        Optional<TableText> shorter = withoutOneInvolving(text, column);
        while (shorter.isPresent()) {
            text = shorter.get();
            shorter = withoutOneInvolving(text, column);
        }
        return TableText.of(text.list().remove(text.definition(name).span()));
    }

    private void refuseWhereNeeded(ColumnDefinition column) {
        String where = table.name() + "." + column.name();
        boolean others =
                table.parsed().columns().stream().anyMatch(other -> !other.equals(column) && other.generated() == null);
        if (!others) {
            throw new SqliteChangeException(where
                    + " cannot be dropped: a table needs one column that is not generated. Drop the table instead.");
        }
        for (ColumnDefinition other : table.parsed().columns()) {
            Generated generated = other.generated();
            if (generated != null && !other.equals(column) && ColumnUse.in(generated.expression(), column.name())) {
                throw new SqliteChangeException(where + " cannot be dropped: the generated column " + table.name() + "."
                        + other.name() + " is computed from it. Drop that column first.");
            }
        }
    }

    /** Without the primary key if that has the column, and without the table's own references to it. */
    private TableText withoutPrimaryKeyOver(ColumnDefinition column) {
        KeyDefinition key = table.parsed().primaryKey();
        if (key == null || !Names.contains(key.columns(), column.name())) {
            return table;
        }
        TableText text = table;
        for (int i = table.parsed().foreignKeys().size() - 1; i >= 0; i--) {
            ForeignKeyDefinition reference = text.parsed().foreignKeys().get(i);
            boolean toKey = reference.targetColumns().isEmpty() && ownTable(reference);
            text = toKey ? text.without(reference) : text;
        }
        return new PrimaryKeyEdits(text).drop();
    }

    private Optional<TableText> withoutOneInvolving(TableText text, ColumnDefinition column) {
        Optional<ForeignKeyDefinition> reference = text.parsed().foreignKeys().stream()
                .filter(key -> involves(key, column.name()))
                .findFirst();
        if (reference.isPresent()) {
            return reference.map(text::without);
        }
        Span own = text.definition(column.name()).span();
        return constraints(text, column.name()).stream()
                .filter(span -> !own.contains(span))
                .findFirst()
                .map(text::without);
    }

    private static List<Span> constraints(TableText text, String column) {
        List<Span> spans = new ArrayList<>();
        text.parsed().uniqueKeys().stream()
                .filter(key -> Names.contains(key.columns(), column))
                .map(KeyDefinition::span)
                .forEach(spans::add);
        text.parsed().checks().stream()
                .filter(check -> ColumnUse.in(check.expression(), column))
                .map(CheckDefinition::span)
                .forEach(spans::add);
        return spans;
    }

    private boolean involves(ForeignKeyDefinition key, String column) {
        return Names.contains(key.columns(), column) || ownTable(key) && Names.contains(key.targetColumns(), column);
    }

    private boolean ownTable(ForeignKeyDefinition key) {
        return Identifiers.same(key.target(), table.name());
    }
}
