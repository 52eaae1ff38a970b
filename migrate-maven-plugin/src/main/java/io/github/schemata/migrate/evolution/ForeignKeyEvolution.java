package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares the foreign keys of two tables; a name is no fact, nor is the order of columns. */
final class ForeignKeyEvolution {

    private final Run run;
    private final TableName table;
    private final Pairs<ForeignKey, ForeignKey> pairs;
    private final Set<String> gone;

    ForeignKeyEvolution(Run run, Table wanted, Table found, Set<String> gone) {
        this.run = run;
        this.table = found.name();
        this.pairs = new Pairs<>(wanted.foreignKeys(), found.foreignKeys());
        this.gone = gone;
    }

    void compare() {
        pairs.take(this::same, this::pair);
        pairs.take((one, other) -> sameColumns(one, other) && sameTarget(one, other), this::pair);
        pairs.take((one, other) -> Names.same(one.name(), other.name()), this::pair);
        pairs.take(this::sameColumns, this::pair);
        pairs.missing().forEach(this::add);
        pairs.left().forEach(this::left);
    }

    private void pair(ForeignKey wanted, ForeignKey found) {
        if (same(wanted, found)) {
            unstatedActions(wanted, found);
            return;
        }
        run.change(new SchemaChange.DropForeignKey(table, found));
        String name = wanted.name() != null ? wanted.name() : found.name();
        add(Copies.withName(completed(wanted, found), name));
    }

    /** What nobody states stays as it is. */
    private ForeignKey completed(ForeignKey wanted, ForeignKey found) {
        if (run.complete()) {
            return wanted;
        }
        boolean deferral = wanted.deferrable() || wanted.initiallyDeferred();
        return new ForeignKey(
                wanted.name(),
                wanted.columns(),
                wanted.target(),
                wanted.targetColumns(),
                stated(wanted.onDelete()) ? wanted.onDelete() : run.habits().action(found.onDelete()),
                stated(wanted.onUpdate()) ? wanted.onUpdate() : run.habits().action(found.onUpdate()),
                deferral ? wanted.deferrable() : found.deferrable(),
                deferral ? wanted.initiallyDeferred() : found.initiallyDeferred());
    }

    private void add(ForeignKey key) {
        run.change(new SchemaChange.AddForeignKey(table, named(run, table, key)));
    }

    static ForeignKey named(Run run, TableName table, ForeignKey key) {
        return key.name() != null ? key : Copies.withName(key, run.names().fresh("fk", table, key.columns()));
    }

    private void left(ForeignKey key) {
        SchemaChange drop = new SchemaChange.DropForeignKey(table, key);
        if (run.complete() || key.columns().stream().map(Names::fold).anyMatch(gone::contains)) {
            run.change(drop);
            return;
        }
        String name = key.name() != null ? key.name() : ConstraintNames.plain("fk", table, key.columns());
        run.findings().unstated("foreign key " + name + " of " + table, table.name() + "." + name, drop);
    }

    private boolean same(ForeignKey wanted, ForeignKey found) {
        return sameColumns(wanted, found)
                && sameTarget(wanted, found)
                && sameAction(wanted.onDelete(), found.onDelete())
                && sameAction(wanted.onUpdate(), found.onUpdate())
                && sameDeferral(wanted, found);
    }

    private boolean sameColumns(ForeignKey wanted, ForeignKey found) {
        if (wanted.targetColumns().isEmpty() || found.targetColumns().isEmpty()) {
            return Names.set(wanted.columns()).equals(Names.set(found.columns()));
        }
        return columns(wanted).equals(columns(found));
    }

    private static Set<List<String>> columns(ForeignKey key) {
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String target = i < key.targetColumns().size() ? key.targetColumns().get(i) : "";
            pairs.add(List.of(Names.fold(key.columns().get(i)), Names.fold(target)));
        }
        return pairs;
    }

    private static boolean sameTarget(ForeignKey wanted, ForeignKey found) {
        return Names.same(wanted.target(), found.target());
    }

    private boolean sameAction(ReferentialAction wanted, ReferentialAction found) {
        return !run.complete() && !stated(wanted)
                || run.habits().action(wanted) == run.habits().action(found);
    }

    private static boolean stated(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION;
    }

    private boolean sameDeferral(ForeignKey wanted, ForeignKey found) {
        boolean stated = run.complete() || wanted.deferrable();
        return !stated
                || !run.habits().defers()
                || wanted.deferrable() == found.deferrable() && wanted.initiallyDeferred() == found.initiallyDeferred();
    }

    private void unstatedActions(ForeignKey wanted, ForeignKey found) {
        if (run.complete()) {
            return;
        }
        String of = " of foreign key "
                + Objects.requireNonNullElseGet(found.name(), () -> ConstraintNames.plain("fk", table, found.columns()))
                + " of " + table;
        if (!stated(wanted.onDelete()) && stated(run.habits().action(found.onDelete()))) {
            run.findings().stays("ON DELETE " + Wording.action(found.onDelete()) + of);
        }
        if (!stated(wanted.onUpdate()) && stated(run.habits().action(found.onUpdate()))) {
            run.findings().stays("ON UPDATE " + Wording.action(found.onUpdate()) + of);
        }
    }
}
