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

    private final ColumnWords found;

    /** @param product whose words the found types are in */
    ColumnSteps(String product) {
        this.found = new ColumnWords(product);
    }

    static Step add(AddColumn change) {
        Column column = change.column();
        String where = change.table() + "." + column.name();
        boolean filled = change.fill() != null && !column.nullable();
        return new Step("Add column " + where, names -> {
            List<DraftChange> changes = new ArrayList<>();
            changes.add(Change.of("addColumn", change.table(), names)
                    .columns(List.of(
                            filled ? ColumnWords.WANTED.nullable(column, names) : ColumnWords.WANTED.of(column, names)))
                    .done());
            if (change.fill() != null) {
                changes.add(fill(change.table(), column, change.fill(), names));
            }
            if (filled) {
                changes.add(notNull(change.table(), column, ColumnWords.WANTED, names));
            }
            return new Written(changes, List.of(drop(change.table(), column.name(), names)));
        });
    }

    static DraftChange drop(TableName table, String column, Names names) {
        return Change.of("dropColumn", table, names)
                .put("columnName", names.column(column))
                .done();
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

    private static DraftChange notNull(TableName table, Column column, ColumnWords words, Names names) {
        return Change.of("addNotNullConstraint", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", words.type(column))
                .done();
    }

    private static DraftChange nullable(TableName table, Column column, ColumnWords words, Names names) {
        return Change.of("dropNotNullConstraint", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", words.type(column))
                .done();
    }

    static Step nullability(ChangeNullability change) {
        Column column = change.column();
        String where = change.table() + "." + column.name();
        String comment = column.nullable() ? "Allow NULL in " + where : "Require a value in " + where;
        return new Step(comment, names -> {
            List<DraftChange> allow = withDefault(
                    nullable(change.table(), column, ColumnWords.WANTED, names), change.table(), column, names);
            List<DraftChange> require = withDefault(
                    notNull(change.table(), column, ColumnWords.WANTED, names), change.table(), column, names);
            if (column.nullable()) {
                return new Written(allow, require);
            }
            List<DraftChange> changes = new ArrayList<>();
            if (change.fill() != null) {
                changes.add(fill(change.table(), column, change.fill(), names));
            }
            changes.addAll(require);
            return new Written(changes, allow);
        });
    }

    /** MariaDB says a column anew when it changes, without the default that it had. */
    private static List<DraftChange> withDefault(DraftChange change, TableName table, Column column, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(change);
        DraftChange value = addDefault(table, column, ColumnWords.WANTED, names);
        if (value != null) {
            changes.add(value);
        }
        return changes;
    }

    List<Step> type(ChangeType change) {
        TableName table = change.table();
        String comment = "Change the type of " + table + "." + change.from().name();
        Step step = new Step(
                comment,
                names -> new Written(
                        retyped(table, change.to(), ColumnWords.WANTED, change.from(), names),
                        retyped(table, change.from(), found, change.to(), names)));
        if (!PortableType.counts(change.to())) {
            return List.of(step);
        }
        return List.of(
                new Step(comment, Step.NOT_MARIADB, step.writer()),
                new Step(
                        comment,
                        Step.MARIADB,
                        names -> new Written(
                                List.of(counted(table, change.to(), ColumnWords.WANTED, names)),
                                List.of(counted(table, change.from(), found, names)))));
    }

    /** MariaDB says the type anew with it. */
    static DraftChange counted(TableName table, Column column, ColumnWords words, Names names) {
        return Change.of("addAutoIncrement", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", words.type(column))
                .done();
    }

    private static List<DraftChange> retyped(
            TableName table, Column column, ColumnWords words, Column before, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        if (before.defaultText() != null) {
            changes.add(dropDefault(table, before, words, names));
        }
        changes.add(Change.of("modifyDataType", table, names)
                .put("columnName", names.column(column.name()))
                .put("newDataType", words.type(column))
                .done());
        if (!column.nullable() && !PortableType.counts(column)) {
            changes.add(notNull(table, column, words, names));
        }
        if (column.comment() != null) {
            changes.add(remarks(table, column, words, column.comment(), names));
        }
        DraftChange value = addDefault(table, column, words, names);
        if (value != null) {
            changes.add(value);
        }
        return changes;
    }

    private static @Nullable DraftChange addDefault(TableName table, Column column, ColumnWords words, Names names) {
        Value value = Value.of(column.defaultText(), column.type());
        if (value == null) {
            return null;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        value.into(attributes, "defaultValue");
        Change change = Change.of("addDefaultValue", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", words.type(column));
        attributes.forEach(change::put);
        return change.done();
    }

    private static DraftChange dropDefault(TableName table, Column column, ColumnWords words, Names names) {
        return Change.of("dropDefaultValue", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", words.type(column))
                .done();
    }

    Step defaultValue(ChangeDefault change) {
        String where = change.table() + "." + change.from().name();
        return new Step(
                "Change the default of " + where,
                names -> new Written(
                        redefaulted(change.table(), change.from(), change.to(), ColumnWords.WANTED, names),
                        redefaulted(change.table(), change.to(), change.from(), found, names)));
    }

    private static List<DraftChange> redefaulted(
            TableName table, Column from, Column to, ColumnWords words, Names names) {
        DraftChange value = addDefault(table, to, words, names);
        return List.of(value == null ? dropDefault(table, from, words, names) : value);
    }

    /** MariaDB says a column anew where Liquibase renames it, and loses what is not said; its own statement does not. */
    List<Step> rename(RenameColumn change) {
        TableName table = change.table();
        Column from = change.from();
        Column to = renamed(from, change.to());
        String comment = "Rename column " + table + "." + from.name() + " to " + change.to();
        return List.of(
                new Step(
                        comment,
                        Step.NOT_MARIADB,
                        names -> new Written(
                                List.of(rename(table, from, to, names)), List.of(rename(table, to, from, names)))),
                new Step(
                        comment,
                        Step.MARIADB,
                        names -> new Written(
                                List.of(renameOnMariadb(table, from, to, names)),
                                List.of(renameOnMariadb(table, to, from, names)))));
    }

    private DraftChange rename(TableName table, Column from, Column to, Names names) {
        return Change.of("renameColumn", table, names)
                .put("oldColumnName", names.column(from.name()))
                .put("newColumnName", names.column(to.name()))
                .put("columnDataType", found.type(from))
                .done();
    }

    private static DraftChange renameOnMariadb(TableName table, Column from, Column to, Names names) {
        return Change.sql(
                null,
                "ALTER TABLE " + Checks.onMariadb(table, names) + " RENAME COLUMN "
                        + Checks.onMariadb(names.column(from.name())) + " TO "
                        + Checks.onMariadb(names.column(to.name())));
    }

    private static Column renamed(Column column, String name) {
        return new Column(
                name,
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    /** MariaDB says a column anew with its comment: one that counts would no longer. */
    Step comment(ChangeComment change) {
        Column column = change.column();
        boolean counts = column != null && PortableType.counts(column);
        String where = change.table() + (column == null ? "" : "." + column.name());
        return new Step(
                "Change the comment of " + where + (counts ? ", but on MariaDB" : ""),
                counts ? Step.NOT_MARIADB : null,
                names -> new Written(
                        commented(change.table(), column, change.to(), names),
                        commented(change.table(), column, change.from(), names)));
    }

    private List<DraftChange> commented(TableName table, @Nullable Column column, @Nullable String text, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(remarks(table, column, found, text, names));
        DraftChange value = column == null ? null : addDefault(table, column, found, names);
        if (value != null) {
            changes.add(value);
        }
        return changes;
    }

    private static DraftChange remarks(
            TableName table, @Nullable Column column, ColumnWords words, @Nullable String text, Names names) {
        String remarks = text == null ? "" : text;
        if (column == null) {
            return Change.of("setTableRemarks", table, names)
                    .put("remarks", remarks)
                    .done();
        }
        // Only MariaDB looks at the type, and takes NOT NULL with it.
        Object type = words.type(column);
        return Change.of("setColumnRemarks", table, names)
                .put("columnName", names.column(column.name()))
                .put("columnDataType", column.nullable() ? type : PortableType.onMariadb(type) + " NOT NULL")
                .put("remarks", remarks)
                .done();
    }
}
