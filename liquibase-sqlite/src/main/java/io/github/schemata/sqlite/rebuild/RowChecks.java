package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import io.github.schemata.sqlite.rebuild.TableFacts.ColumnFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the rows of a table must be like for its edits. */
final class RowChecks {

    private static final String FILL = "fill it by an update first, or give addNotNullConstraint a defaultNullValue";

    private final TableFacts original;
    private final List<Guard> guards = new ArrayList<>();
    private final Set<String> added = new LinkedHashSet<>();
    private Guards rows;

    RowChecks(TableFacts original) {
        this.original = original;
        this.rows = Guards.of(original);
    }

    List<Guard> guards() {
        return guards;
    }

    /** Columns that no row has yet, folded. */
    Set<String> added() {
        return added;
    }

    void add(TableEdit edit, TableFacts before, TableFacts after, TableText text) {
        if (edit instanceof TableEdit.AddColumn add) {
            column(add, after, text);
        } else if (edit instanceof TableEdit.AddNotNull add) {
            guards.add(rows.notNull(add.column(), FILL));
        } else if (edit instanceof TableEdit.AddUnique add) {
            guards.add(rows.unique(add.columns(), "UNIQUE"));
        } else if (edit instanceof TableEdit.AddPrimaryKey add) {
            add.columns().forEach(column -> guards.add(rows.notNull(column, "fill it by an update first")));
            guards.add(rows.unique(add.columns(), "the primary key"));
        } else if (edit instanceof TableEdit.AddCheck add) {
            guards.add(rows.check(add.expression()));
        } else if (edit instanceof TableEdit.ChangeType change && !isNew(change.column())) {
            type(change, before, after);
        }
    }

    void addKey(TableEdit.AddForeignKey key, List<String> parentColumns) {
        guards.add(rows.noOrphans(key.columns(), key.parent(), parentColumns));
    }

    /** A column becomes the rowid, which is a whole number in every row. */
    void newRowid(TableFacts after) {
        after.rowidAlias()
                .filter(column -> original.rowidAlias().isEmpty() && !isNew(column))
                .ifPresent(column -> {
                    guards.add(rows.fitting(column, "INTEGER PRIMARY KEY", new Conversion(column).noRowid()));
                    guards.add(rows.unique(List.of(column), "the primary key"));
                });
    }

    private boolean isNew(String column) {
        return added.contains(Identifiers.fold(column));
    }

    private void column(TableEdit.AddColumn add, TableFacts after, TableText text) {
        ColumnFacts column = after.column(add.name()).orElseThrow();
        String value = column.generated() ? generated(text, add.name()) : value(column);
        if (column.notNull() && !column.generated() && Defaults.isNull(column.defaultValue())) {
            guards.add(rows.noRows(add.name()));
        }
        rows = rows.with(add.name(), value);
        added.add(Identifiers.fold(add.name()));
        if (!Defaults.isNull(column.defaultValue())) {
            text.parsed().foreignKeys().stream()
                    .filter(key -> key.columns().size() == 1
                            && Identifiers.same(key.columns().get(0), add.name())
                            && !key.targetColumns().isEmpty())
                    .forEach(this::defaultMustExist);
        }
    }

    private void defaultMustExist(ForeignKeyDefinition key) {
        if (!Identifiers.same(key.target(), original.name())) {
            guards.add(rows.noOrphans(key.columns(), key.target(), key.targetColumns()));
        }
    }

    private static String value(ColumnFacts column) {
        return column.defaultValue() == null ? "NULL" : column.defaultValue();
    }

    private static String generated(TableText text, String column) {
        Generated generated = text.parsed().column(column).orElseThrow().generated();
        return generated == null ? "NULL" : generated.expression();
    }

    private void type(TableEdit.ChangeType change, TableFacts before, TableFacts after) {
        String old =
                TableFacts.affinity(before.column(change.column()).orElseThrow().type(), before.strict());
        String wanted = TableFacts.affinity(change.type(), after.strict());
        Conversion conversion = new Conversion(change.column());
        if (after.strict()) {
            conversion
                    .refusedBy(change.type())
                    .ifPresent(refused -> guards.add(rows.fitting(change.column(), change.type(), refused)));
        }
        if (!old.equals(wanted)) {
            conversion
                    .alteredBy(wanted)
                    .ifPresent(altered -> guards.add(rows.unaltered(change.column(), change.type(), altered)));
        }
    }
}
