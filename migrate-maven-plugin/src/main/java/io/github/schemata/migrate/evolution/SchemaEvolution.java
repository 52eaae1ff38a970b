package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the objects of two schemas: tables that both have, then what only one has. */
final class SchemaEvolution {

    private static final Habits SIMULATING = new SqliteHabits(true);

    private final Run run;
    private final Schema wanted;
    private final Schema found;
    private final Tables there;
    private final Set<Table> stated = new HashSet<>();
    private final List<Table> appeared = new ArrayList<>();

    SchemaEvolution(Run run, Schema wanted, Schema found) {
        this.run = run;
        this.wanted = wanted;
        this.found = found;
        this.there = new Tables(ordinary(found));
    }

    void compare() {
        sequences();
        for (Table table : ordinary(wanted)) {
            there.find(table.name()).ifPresentOrElse(other -> pair(table, other), () -> missing(table));
        }
        new NewTables(run, appeared).create();
        LikeTables like = new LikeTables(appeared);
        ordinary(found).stream().filter(table -> !stated.contains(table)).forEach(table -> vanish(table, like));
        if (run.complete() && run.sameProduct()) {
            views();
        }
    }

    /** Virtual tables are no entity's, and their shadows nobody's. */
    private static List<Table> ordinary(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.kind() == Table.Kind.ORDINARY)
                .toList();
    }

    private void pair(Table table, Table other) {
        stated.add(other);
        new TableEvolution(run, table, other).compare();
    }

    private void missing(Table table) {
        if (!run.sameProduct() && SIMULATING.isSequence(table)) {
            if (!sequence(found, table.name())) {
                run.change(new SchemaChange.CreateSequence(new Sequence(table.name(), 1, 1)));
            }
            return;
        }
        appeared.add(table);
    }

    private static boolean sequence(Schema schema, TableName name) {
        return schema.sequences().stream().anyMatch(one -> Names.same(one.name(), name));
    }

    private void vanish(Table table, LikeTables like) {
        SchemaChange drop = new SchemaChange.DropTable(table);
        String name = table.name().name();
        List<String> candidates = run.complete() ? List.of() : like.candidates(table);
        if (candidates.isEmpty()) {
            if (run.findings().unstated("table " + table.name(), name, drop)) {
                lost(name);
            }
            return;
        }
        if (run.findings().drops().allow(name) || run.findings().dropAll()) {
            run.change(drop);
            lost(name);
        } else {
            run.findings().ask(new Evolution.Question.Renamed(name, candidates));
        }
    }

    private void lost(String table) {
        if (!run.complete()) {
            run.findings().warn("table " + table + " goes with its rows, which no rollback brings back");
        }
    }

    private void sequences() {
        Map<String, Sequence> left = new HashMap<>();
        found.sequences().forEach(one -> left.put(Names.fold(one.name().name()), one));
        for (Sequence sequence : wanted.sequences()) {
            Sequence other = left.remove(Names.fold(sequence.name().name()));
            if (other == null) {
                there.find(sequence.name())
                        .filter(run.habits()::isSequence)
                        .ifPresentOrElse(stated::add, () -> run.change(new SchemaChange.CreateSequence(sequence)));
            } else if (sequence.start() != other.start() || sequence.increment() != other.increment()) {
                run.change(new SchemaChange.AlterSequence(
                        other, new Sequence(other.name(), sequence.start(), sequence.increment())));
            }
        }
        if (run.sameProduct()) {
            left.values().stream()
                    .sorted((one, other) ->
                            one.name().name().compareTo(other.name().name()))
                    .forEach(one -> run.findings()
                            .unstated("sequence " + one.name(), one.name().name(), new SchemaChange.DropSequence(one)));
        }
    }

    /** By name; what they say is each product's own. */
    private void views() {
        Pairs<View, View> views = new Pairs<>(wanted.views(), found.views());
        views.take((one, other) -> Names.same(one.name(), other.name()), (one, other) -> {});
        views.missing().forEach(one -> run.change(new SchemaChange.CreateView(one)));
        views.left().forEach(one -> run.change(new SchemaChange.DropView(one)));
        Pairs<Trigger, Trigger> triggers = new Pairs<>(wanted.triggers(), found.triggers());
        triggers.take((one, other) -> Names.same(one.name(), other.name()), (one, other) -> {});
        triggers.missing().forEach(one -> run.change(new SchemaChange.CreateTrigger(one)));
        triggers.left().forEach(one -> run.change(new SchemaChange.DropTrigger(one)));
    }
}
