package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.migrate.evolution.SchemaChange.AddForeignKey;
import io.github.schemata.migrate.evolution.SchemaChange.CreateIndex;
import io.github.schemata.migrate.evolution.SchemaChange.CreateTable;
import io.github.schemata.migrate.evolution.SchemaChange.DropForeignKey;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes schema changes as changesets. */
public final class ReviewableSteps {

    private final List<SchemaChange> changes;
    private final Progress progress;
    private final TableSteps tables;
    private final ColumnSteps columns;
    private final ColumnDrops drops;
    private final KeySteps keys;
    private final IdentitySteps identities;
    private final boolean mariadb;
    private final Set<SchemaChange> done = new HashSet<>();

    private ReviewableSteps(List<SchemaChange> changes, Schema found) {
        this.changes = changes;
        this.mariadb = found.product().equals("MariaDB");
        this.tables = new TableSteps(found);
        this.progress = new Progress(found);
        this.columns = new ColumnSteps(progress);
        this.drops = new ColumnDrops(found, changes);
        this.keys = new KeySteps(found, progress);
        this.identities = new IdentitySteps(found, changes, progress);
    }

    /**
     * One changeset for each step that a reviewer looks at, in the order of the changes: a table with its keys, checks
     * and indexes, all new foreign keys of a table, each other change. What SQLite alone has, or has not, makes two of
     * one.
     *
     * @param changes in an order in which they can be made
     * @param found the schema that they start from, for what undoes them
     * @param quoted names that no database may fold; the others are as an application writes them, without quotes
     */
    public static List<DraftChangeset> of(List<SchemaChange> changes, Schema found, List<String> quoted) {
        Set<String> exact = new HashSet<>(quoted);
        if (found.product().equals("PostgreSQL")) {
            names(found)
                    .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                    .forEach(exact::add);
        }
        ReviewableSteps steps = new ReviewableSteps(changes, found);
        List<DraftChangeset> changesets = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (steps.done.add(change)) {
                joined(steps.of(change), exact).forEach(step -> changesets.addAll(written(step, exact)));
            }
        }
        return changesets;
    }

    private static Stream<String> names(Schema found) {
        return found.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.name().name()), table.columns().stream().map(column -> column.name())));
    }

    /** What is the same on SQLite and elsewhere is one. */
    private static List<Step> joined(List<Step> steps, Set<String> exact) {
        boolean pair = steps.size() == 2
                && Step.SQLITE.equals(steps.get(0).dbms())
                && Step.OTHERS.equals(steps.get(1).dbms());
        if (!pair) {
            return steps;
        }
        Step.Written here = steps.get(0).writer().apply(new Names(exact, false));
        Step.Written elsewhere = steps.get(1).writer().apply(new Names(exact, false));
        return here.equals(elsewhere)
                ? List.of(new Step(steps.get(0).comment(), steps.get(1).writer()))
                : steps;
    }

    private static List<DraftChangeset> written(Step step, Set<String> exact) {
        Names names = new Names(exact, false);
        Step.Written written = step.writer().apply(names);
        boolean folds =
                names.contradict() && (step.dbms() == null || step.dbms().startsWith("!"));
        if (!folds) {
            return List.of(changeset(step, step.dbms(), names, written));
        }
        Names folded = new Names(exact, true);
        String others = step.dbms() == null ? "!postgresql" : "!postgresql, " + step.dbms();
        return List.of(
                changeset(step, Step.POSTGRESQL, names, step.writer().apply(folded)),
                changeset(step, others, names, written));
    }

    private static DraftChangeset changeset(Step step, @Nullable String dbms, Names names, Step.Written written) {
        return new DraftChangeset(step.comment(), dbms, names.quoting(), written.changes(), written.rollback());
    }

    private List<Step> of(SchemaChange change) {
        refuseComputed(change);
        if (change instanceof CreateTable create) {
            progress.put(create.created());
            return TableSteps.create(create, indexes(create.table()), referring(create.table()));
        }
        if (change instanceof SchemaChange.DropTable drop) {
            return tables.drop(drop, keysGone(drop.dropped().name()));
        }
        if (change instanceof SchemaChange.RenameTable rename) {
            return TableSteps.rename(rename);
        }
        if (change instanceof SchemaChange.DropColumn drop) {
            return drops.drop(drop);
        }
        List<Step> step = column(change);
        return !step.isEmpty() ? step : key(change);
    }

    private List<Step> column(SchemaChange change) {
        if (change instanceof SchemaChange.AddColumn add) {
            return List.of(columns.add(add));
        }
        if (change instanceof SchemaChange.RenameColumn rename) {
            return columns.rename(rename);
        }
        if (change instanceof SchemaChange.ChangeType type) {
            return columns.type(type);
        }
        if (change instanceof SchemaChange.ChangeNullability nullability) {
            return List.of(columns.nullability(nullability));
        }
        if (change instanceof SchemaChange.ChangeDefault value) {
            return List.of(columns.defaultValue(value));
        }
        if (change instanceof SchemaChange.AddIdentity identity) {
            return identities.add(identity);
        }
        return change instanceof SchemaChange.ChangeComment comment ? List.of(columns.comment(comment)) : List.of();
    }

    private List<Step> key(SchemaChange change) {
        if (change instanceof SchemaChange.AddPrimaryKey add) {
            return KeySteps.add(add);
        }
        if (change instanceof SchemaChange.DropPrimaryKey drop) {
            return keys.drop(drop);
        }
        if (change instanceof AddForeignKey add) {
            return KeySteps.add(foreignKeys(add));
        }
        if (change instanceof DropForeignKey drop) {
            return KeySteps.drop(drop);
        }
        if (change instanceof SchemaChange.AddUniqueKey add) {
            return KeySteps.add(add);
        }
        if (change instanceof SchemaChange.DropUniqueKey drop) {
            return KeySteps.drop(drop);
        }
        return other(change);
    }

    private List<Step> other(SchemaChange change) {
        if (change instanceof CreateIndex create) {
            return keys.create(create);
        }
        if (change instanceof SchemaChange.DropIndex drop) {
            return keys.drop(drop);
        }
        if (change instanceof SchemaChange.AddCheck add) {
            return KeySteps.add(add);
        }
        if (change instanceof SchemaChange.DropCheck drop) {
            refuseNameless(drop);
            return KeySteps.drop(drop);
        }
        if (change instanceof SchemaChange.CreateSequence create) {
            return SequenceSteps.create(create.sequence());
        }
        if (change instanceof SchemaChange.DropSequence drop) {
            return SequenceSteps.drop(drop.sequence());
        }
        if (change instanceof SchemaChange.AlterSequence alter) {
            return SequenceSteps.alter(alter.from(), alter.to());
        }
        throw refused(change);
    }

    /** Stock changes have no word for a column that the database computes; a plain one in its place would stay empty. */
    private static void refuseComputed(SchemaChange change) {
        Stream<Column> columns = change instanceof CreateTable create
                ? create.created().columns().stream()
                : change instanceof SchemaChange.AddColumn add ? Stream.of(add.column()) : Stream.empty();
        columns.filter(column -> column.generated() != null).findFirst().ifPresent(column -> {
            throw byHand(Wording.line(change) + ", whose column " + column.name() + " is computed");
        });
    }

    /** A check behind a column of MariaDB has no name to drop it by; only a new definition of the column drops it. */
    private void refuseNameless(SchemaChange.DropCheck drop) {
        if (mariadb && drop.check().name() == null) {
            throw new MigrateException(
                    "Cannot draft this change: drop check (" + drop.check().expression() + ") of "
                            + drop.table() + ", which has no name in MariaDB\n"
                            + "Write a changeset by hand that says its column anew without the check, by ALTER TABLE … MODIFY"
                            + " COLUMN, apply it, then run migrate:generate again.");
        }
    }

    /** What entities can ask for, but no stock change says; for views and triggers they cannot. */
    private static RuntimeException refused(SchemaChange change) {
        String line = Wording.line(change);
        return change instanceof SchemaChange.ChangeCollation || change instanceof SchemaChange.ChangeGenerated
                ? byHand(line)
                : new IllegalArgumentException("Entities cannot ask for this: " + line);
    }

    private static MigrateException byHand(String line) {
        return new MigrateException("Cannot draft this change: " + line + "\n"
                + "Liquibase has no change for it. Write a changeset with the SQL for your database by hand,"
                + " then run migrate:generate again.");
    }

    /** The indexes of a new table stand with it. */
    private List<Index> indexes(TableName table) {
        List<Index> indexes = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof CreateIndex create && create.table().equals(table) && !keys.needsPrefix(create)) {
                done.add(create);
                indexes.add(create.index());
            }
        }
        return indexes;
    }

    private Set<String> referring(TableName table) {
        return changes.stream()
                .filter(change ->
                        change instanceof AddForeignKey add && add.table().equals(table))
                .flatMap(change -> ((AddForeignKey) change).key().columns().stream())
                .collect(Collectors.toSet());
    }

    private List<AddForeignKey> foreignKeys(AddForeignKey first) {
        List<AddForeignKey> together = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof AddForeignKey add && add.table().equals(first.table())) {
                done.add(add);
                together.add(add);
            }
        }
        return together;
    }

    /** What the changes drop by themselves comes back by itself. */
    private List<ForeignKey> keysGone(TableName table) {
        return changes.stream()
                .filter(change ->
                        change instanceof DropForeignKey drop && drop.table().equals(table))
                .map(change -> ((DropForeignKey) change).key())
                .toList();
    }
}
