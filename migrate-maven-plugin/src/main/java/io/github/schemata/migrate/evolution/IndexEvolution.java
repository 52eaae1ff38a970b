package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares indexes other than the unique ones over plain columns, and than those that a key brings. */
final class IndexEvolution {

    private final Run run;
    private final TableName table;
    private final Table found;
    private final Pairs<Index, Index> pairs;
    private final Set<String> gone;
    private final Set<String> names;

    IndexEvolution(Run run, Table wanted, Table found, Set<String> gone) {
        this.run = run;
        this.table = found.name();
        this.found = found;
        this.pairs = new Pairs<>(own(wanted), own(found));
        this.gone = gone;
        this.names = Unique.names(wanted);
    }

    private static List<Index> own(Table table) {
        return table.indexes().stream()
                .filter(index -> index.origin() == Origin.CREATED && !Unique.isPlain(index))
                .toList();
    }

    void compare() {
        pairs.take(this::same, (one, other) -> {});
        pairs.take((one, other) -> Names.same(one.name(), other.name()), (one, other) -> {
            run.change(new SchemaChange.DropIndex(table, other));
            run.change(new SchemaChange.CreateIndex(table, one));
        });
        pairs.missing().forEach(one -> run.change(new SchemaChange.CreateIndex(table, named(run, table, one))));
        pairs.left().forEach(this::left);
    }

    static Index named(Run run, TableName table, Index index) {
        if (!index.name().isBlank()) {
            return index;
        }
        List<String> columns = index.parts().stream()
                .map(part -> Objects.requireNonNullElse(part.column(), "expression"))
                .toList();
        return Copies.withName(index, run.names().fresh("ix", table, columns));
    }

    private boolean same(Index wanted, Index found) {
        return wanted.unique() == found.unique()
                && sameParts(wanted.parts(), found.parts())
                && Expression.same(
                        wanted.where(),
                        found.where() == null ? null : run.habits().plain(found.where()));
    }

    private boolean sameParts(List<Index.Part> wanted, List<Index.Part> found) {
        if (wanted.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!samePart(wanted.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean samePart(Index.Part wanted, Index.Part found) {
        String should = wanted.expression();
        String is = found.expression();
        boolean same = should != null && is != null
                ? Expression.same(should, run.habits().plain(is))
                : Names.same(wanted.column(), found.column());
        return same && wanted.descending() == found.descending();
    }

    private void left(Index index) {
        SchemaChange drop = new SchemaChange.DropIndex(table, index);
        if (usesGone(index) || names.contains(Names.fold(index.name()))) {
            run.change(drop);
        } else if (run.habits().isBrought(found, index)) {
            return;
        } else if (run.complete()) {
            run.change(drop);
        } else {
            run.findings().unstated("index " + index.name() + " of " + table, table.name() + "." + index.name(), drop);
        }
    }

    private boolean usesGone(Index index) {
        return gone.stream()
                .anyMatch(column -> Expression.mentions(index.where(), column)
                        || index.parts().stream()
                                .anyMatch(part -> Names.same(part.column(), column)
                                        || Expression.mentions(part.expression(), column)));
    }
}
