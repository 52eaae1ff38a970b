package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.evolution.SchemaChange.AddColumn;
import io.github.schemata.migrate.evolution.SchemaChange.ChangeComment;
import io.github.schemata.migrate.evolution.SchemaChange.ChangeDefault;
import io.github.schemata.migrate.evolution.SchemaChange.ChangeNullability;
import io.github.schemata.migrate.evolution.SchemaChange.ChangeType;
import io.github.schemata.migrate.evolution.SchemaChange.RenameColumn;
import io.github.schemata.migrate.steps.Step.Written;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns that come and change; {@link ColumnDrops} has those that go. */
final class ColumnSteps {

    private final Progress progress;

    ColumnSteps(Progress progress) {
        this.progress = progress;
    }

    Step add(AddColumn change) {
        TableName table = change.table();
        ColumnState column = new ColumnState(change.column(), ColumnWords.WANTED);
        progress.put(table, column);
        boolean filled = change.fill() != null && !change.column().nullable();
        return new Step("Add column " + where(table, change.column()), names -> {
            List<DraftChange> changes = new ArrayList<>();
            changes.add(Change.of("addColumn", table, names)
                    .columns(List.of(
                            filled
                                    ? ColumnWords.WANTED.nullable(change.column(), names)
                                    : ColumnWords.WANTED.of(change.column(), names)))
                    .done());
            if (change.fill() != null) {
                changes.add(fill(table, change.column(), change.fill(), names));
            }
            if (filled) {
                changes.add(notNull(table, column, names));
                changes.addAll(rest(table, column, names));
            }
            return new Written(changes, List.of(drop(table, change.column().name(), names)));
        });
    }

    static DraftChange drop(TableName table, String column, Names names) {
        return Change.of("dropColumn", table, names)
                .put("columnName", names.column(column))
                .done();
    }

    private static String where(TableName table, Column column) {
        return table + "." + column.name();
    }

    /** A value in place of NULL. */
    private static DraftChange fill(TableName table, Column column, String sql, Names names) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", names.column(column.name()));
        Value value = Value.of(sql, column.type());
        if (value != null) {
            value.into(attributes, "value");
        }
        return Change.of("update", table, names)
                .columns(List.of(attributes))
                .put("where", ":name IS NULL")
                .put("whereParams", List.of(Map.of("param", Map.of("name", names.column(column.name())))))
                .done();
    }

    private static Change of(String type, TableName table, ColumnState column, Names names) {
        return Change.of(type, table, names)
                .put("columnName", names.column(column.column().name()));
    }

    private static DraftChange notNull(TableName table, ColumnState column, Names names) {
        return of("addNotNullConstraint", table, column, names)
                .put("columnDataType", column.type())
                .done();
    }

    private static DraftChange nullable(TableName table, ColumnState column, Names names) {
        return of("dropNotNullConstraint", table, column, names)
                .put("columnDataType", column.type())
                .done();
    }

    Step nullability(ChangeNullability change) {
        TableName table = change.table();
        boolean allowed = change.column().nullable();
        ColumnState before = progress.of(table, change.column()).withNullable(!allowed);
        ColumnState after = progress.put(table, before.withNullable(allowed));
        String where = where(table, change.column());
        return new Step((allowed ? "Allow NULL in " : "Require a value in ") + where, names -> {
            List<DraftChange> changes = new ArrayList<>();
            if (change.fill() != null && !allowed) {
                changes.add(fill(table, after.column(), change.fill(), names));
            }
            changes.addAll(said(table, after, names));
            return new Written(changes, said(table, before, names));
        });
    }

    private static List<DraftChange> said(TableName table, ColumnState column, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(column.column().nullable() ? nullable(table, column, names) : notNull(table, column, names));
        changes.addAll(rest(table, column, names));
        return changes;
    }

    /** MariaDB says a column anew when it changes, without the comment and the default that it had. */
    private static List<DraftChange> rest(TableName table, ColumnState column, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        if (column.column().comment() != null) {
            changes.add(remarks(table, column, names));
        }
        DraftChange value = addDefault(table, column, names);
        if (value != null) {
            changes.add(value);
        }
        return changes;
    }

    List<Step> type(ChangeType change) {
        TableName table = change.table();
        ColumnState from = progress.of(table, change.from());
        ColumnState to = progress.put(table, from.withType(change.to().type()));
        String comment = "Change the type of " + where(table, change.from());
        Step step = new Step(
                comment, names -> new Written(retyped(table, from, to, names), retyped(table, to, from, names)));
        if (!PortableType.counts(to.column())) {
            return List.of(step);
        }
        return List.of(
                new Step(comment, Step.NOT_MARIADB, step.writer()),
                new Step(
                        comment,
                        Step.MARIADB,
                        names ->
                                new Written(List.of(counted(table, to, names)), List.of(counted(table, from, names)))));
    }

    /** MariaDB says the type anew with it. */
    static DraftChange counted(TableName table, ColumnState column, Names names) {
        return of("addAutoIncrement", table, column, names)
                .put("columnDataType", column.type())
                .done();
    }

    static DraftChange modified(TableName table, ColumnState column, Names names) {
        return of("modifyDataType", table, column, names)
                .put("newDataType", column.type())
                .done();
    }

    /** Without the counter, on MariaDB. */
    static List<DraftChange> uncounted(TableName table, ColumnState column, Names names) {
        return column.column().nullable()
                ? List.of(modified(table, column, names))
                : List.of(modified(table, column, names), notNull(table, column, names));
    }

    private static List<DraftChange> retyped(TableName table, ColumnState from, ColumnState to, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        if (Value.of(from.column().defaultText(), from.column().type()) != null) {
            changes.add(dropDefault(table, from, names));
        }
        changes.add(modified(table, to, names));
        if (!to.column().nullable() && !PortableType.counts(to.column())) {
            changes.add(notNull(table, to, names));
        }
        changes.addAll(rest(table, to, names));
        return changes;
    }

    private static @Nullable DraftChange addDefault(TableName table, ColumnState column, Names names) {
        Value value = column.words().value(column.column());
        if (value == null) {
            return null;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        value.into(attributes, "defaultValue");
        Change change = of("addDefaultValue", table, column, names).put("columnDataType", column.type());
        attributes.forEach(change::put);
        return change.done();
    }

    private static DraftChange dropDefault(TableName table, ColumnState column, Names names) {
        return of("dropDefaultValue", table, column, names).done();
    }

    Step defaultValue(ChangeDefault change) {
        TableName table = change.table();
        ColumnState from = progress.of(table, change.from());
        ColumnState to = progress.put(table, from.withDefault(change.to().defaultText()));
        return new Step(
                "Change the default of " + where(table, change.from()),
                names -> new Written(redefaulted(table, to, names), redefaulted(table, from, names)));
    }

    private static List<DraftChange> redefaulted(TableName table, ColumnState to, Names names) {
        DraftChange value = addDefault(table, to, names);
        return List.of(value == null ? dropDefault(table, to, names) : value);
    }

    /** MariaDB says a column anew where Liquibase renames it, and loses what is not said; its own statement does not. */
    List<Step> rename(RenameColumn change) {
        TableName table = change.table();
        ColumnState column = progress.of(table, change.from());
        String from = column.column().name();
        String to = change.to();
        String comment = "Rename column " + where(table, change.from()) + " to " + to;
        return List.of(
                new Step(
                        comment,
                        Step.NOT_MARIADB,
                        names -> new Written(
                                List.of(rename(table, column, from, to, names)),
                                List.of(rename(table, column, to, from, names)))),
                new Step(
                        comment,
                        Step.MARIADB,
                        names -> new Written(
                                List.of(renameOnMariadb(table, from, to, names)),
                                List.of(renameOnMariadb(table, to, from, names)))));
    }

    private static DraftChange rename(TableName table, ColumnState column, String from, String to, Names names) {
        return Change.of("renameColumn", table, names)
                .put("oldColumnName", names.column(from))
                .put("newColumnName", names.column(to))
                .put("columnDataType", column.type())
                .done();
    }

    private static DraftChange renameOnMariadb(TableName table, String from, String to, Names names) {
        return Change.sql(
                null,
                "ALTER TABLE " + Checks.onMariadb(table, names) + " RENAME COLUMN "
                        + Checks.onMariadb(names.column(from)) + " TO " + Checks.onMariadb(names.column(to)));
    }

    /** MariaDB says a column anew with its comment: one that counts would no longer. */
    Step comment(ChangeComment change) {
        TableName table = change.table();
        Column column = change.column();
        if (column == null) {
            return new Step(
                    "Change the comment of " + table,
                    names -> new Written(
                            List.of(remarks(table, change.to(), names)),
                            List.of(remarks(table, change.from(), names))));
        }
        ColumnState from = progress.of(table, column).withComment(change.from());
        ColumnState to = progress.put(table, from.withComment(change.to()));
        boolean counts = PortableType.counts(to.column());
        return new Step(
                "Change the comment of " + where(table, column) + (counts ? ", but on MariaDB" : ""),
                counts ? Step.NOT_MARIADB : null,
                names -> new Written(commented(table, to, names), commented(table, from, names)));
    }

    private static List<DraftChange> commented(TableName table, ColumnState column, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(remarks(table, column, names));
        DraftChange value = addDefault(table, column, names);
        if (value != null) {
            changes.add(value);
        }
        return changes;
    }

    private static DraftChange remarks(TableName table, @Nullable String text, Names names) {
        return Change.of("setTableRemarks", table, names)
                .put("remarks", text == null ? "" : text)
                .done();
    }

    /** Only MariaDB looks at the type, and takes NOT NULL with it. */
    private static DraftChange remarks(TableName table, ColumnState column, Names names) {
        String text = column.column().comment();
        Object type = column.type();
        return of("setColumnRemarks", table, column, names)
                .put("columnDataType", column.column().nullable() ? type : PortableType.onMariadb(type) + " NOT NULL")
                .put("remarks", text == null ? "" : text)
                .done();
    }
}
