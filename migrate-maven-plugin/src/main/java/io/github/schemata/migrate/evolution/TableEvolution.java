package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares one table that both sides have: columns, then what stands on them. */
final class TableEvolution {

    private final Run run;
    private final Table wanted;
    private final Table found;
    private final TableName name;
    private final Map<String, Column> there = new HashMap<>();

    TableEvolution(Run run, Table wanted, Table found) {
        this.run = run;
        this.wanted = wanted;
        this.found = found;
        this.name = found.name();
        found.columns().forEach(column -> there.put(Names.fold(column.name()), column));
    }

    void compare() {
        Set<String> gone = columns();
        primaryKey(gone);
        new ForeignKeyEvolution(run, wanted, found, gone).compare();
        new UniqueEvolution(run, wanted, found, gone).compare();
        new IndexEvolution(run, wanted, found, gone).compare();
        new CheckEvolution(run, wanted, found, gone).compare();
        comment();
    }

    /** The names of the columns that go, folded. */
    private Set<String> columns() {
        List<Column> appeared = new ArrayList<>();
        Set<String> stated = new TreeSet<>();
        for (Column column : wanted.columns()) {
            stated.add(Names.fold(column.name()));
            Column other = there.get(Names.fold(column.name()));
            if (other != null) {
                new ColumnEvolution(run, wanted, found, column, other).compare();
            } else if (!run.habits().hides(found, column.name())) {
                appeared.add(column);
            }
        }
        List<Column> vanished = found.columns().stream()
                .filter(column -> !stated.contains(Names.fold(column.name())))
                .toList();
        vanished.forEach(column -> vanish(column, appeared));
        appeared.forEach(this::appear);
        return Names.set(vanished.stream().map(Column::name).toList());
    }

    private void appear(Column column) {
        if (run.complete()) {
            run.change(new SchemaChange.AddColumn(name, column, null));
            return;
        }
        String fill = run.fills().of(wanted.name(), column);
        boolean chosen = column.identity() != Identity.NONE || column.generated() != null;
        if (fill == null && !column.nullable() && !chosen && !DefaultValue.isThere(column.defaultText())) {
            run.findings()
                    .ask(new Evolution.Question.Fill(
                            Names.column(TableName.of(wanted.name().name()), column.name())));
        }
        run.change(new SchemaChange.AddColumn(name, column, fill));
    }

    private void vanish(Column column, List<Column> appeared) {
        String full = Names.column(TableName.of(name.name()), column.name());
        if (!run.findings().drops().allow(full) && !run.findings().dropAll()) {
            List<String> candidates = Likeness.columns(run.types(), column, appeared).stream()
                    .map(one -> Names.column(TableName.of(wanted.name().name()), one))
                    .toList();
            if (!candidates.isEmpty()) {
                run.findings().ask(new Evolution.Question.Renamed(full, candidates));
            }
        }
        run.change(new SchemaChange.DropColumn(found, column));
        if (!run.complete() && column.generated() == null) {
            run.findings().warn("column " + full + " goes with its data, which no rollback brings back");
        }
    }

    private void primaryKey(Set<String> gone) {
        PrimaryKey should = wanted.primaryKey();
        PrimaryKey is = found.primaryKey();
        boolean same =
                should != null && is != null && Names.set(should.columns()).equals(Names.set(is.columns()));
        if (same || should == null && is == null || onHidden(should)) {
            return;
        }
        boolean stays = is != null && Names.set(is.columns()).stream().noneMatch(gone::contains);
        boolean enough = should == null || UniqueEvolution.isInPlaceOfKey(wanted, found);
        if (!run.complete() && enough && (is == null || stays)) {
            if (is != null) {
                run.findings()
                        .unstated(
                                "primary key of " + name,
                                name.name() + "." + keyName(is),
                                new SchemaChange.DropPrimaryKey(name, is));
            }
            return;
        }
        if (is != null) {
            run.change(new SchemaChange.DropPrimaryKey(name, is));
        }
        if (should != null) {
            String fresh = should.name() != null ? should.name() : run.names().fresh("pk", name, List.of());
            run.change(new SchemaChange.AddPrimaryKey(name, new PrimaryKey(fresh, should.columns())));
        }
    }

    /** An entity of a table without a key may take SQLite's hidden column for one. */
    private boolean onHidden(@Nullable PrimaryKey key) {
        return key != null
                && key.columns().size() == 1
                && !there.containsKey(Names.fold(key.columns().get(0)))
                && run.habits().hides(found, key.columns().get(0));
    }

    private String keyName(PrimaryKey key) {
        return Optional.ofNullable(key.name()).orElseGet(() -> ConstraintNames.plain("pk", name, List.of()));
    }

    private void comment() {
        boolean stated = run.complete() ? run.sameProduct() : wanted.comment() != null;
        if (run.habits().keepsComments() && stated && !Objects.equals(wanted.comment(), found.comment())) {
            run.change(new SchemaChange.ChangeComment(name, null, found.comment(), wanted.comment()));
        } else if (!stated && !run.complete() && found.comment() != null) {
            run.findings()
                    .unstated(
                            "comment of table " + name,
                            name.name() + ":comment",
                            new SchemaChange.ChangeComment(name, null, found.comment(), null));
        }
    }
}
