package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.AllowedValuesReader;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares checks: by the values that they list where they do, else by what they say. */
final class CheckEvolution {

    private final Run run;
    private final Table wanted;
    private final TableName table;
    private final Pairs<CheckConstraint, Found> pairs;
    private final Set<String> gone;

    CheckEvolution(Run run, Table wanted, Table found, Set<String> gone) {
        this.run = run;
        this.wanted = wanted;
        this.table = found.name();
        this.gone = gone;
        this.pairs = new Pairs<>(
                wanted.checks().stream().map(check -> read(check, wanted)).toList(),
                found.checks().stream()
                        .filter(check -> !run.habits().isOfType(found, check))
                        .map(check -> found(plain(check), check, found))
                        .toList());
    }

    /**
     * A check as it is, and in words that can be compared.
     *
     * @param range whether it keeps whole numbers between two of them
     */
    private record Found(CheckConstraint check, CheckConstraint plain, boolean range) {}

    private static Found found(CheckConstraint plain, CheckConstraint check, Table table) {
        boolean range = AllowedRange.read(plain.expression(), table.columns()) != null;
        return new Found(check, read(plain, table), range);
    }

    private CheckConstraint plain(CheckConstraint check) {
        return new CheckConstraint(check.name(), run.habits().plain(check.expression()), check.allowed());
    }

    /** Whoever read the check may not have looked for values in it. */
    private static CheckConstraint read(CheckConstraint check, Table table) {
        if (check.allowed() != null) {
            return check;
        }
        List<String> columns = table.columns().stream().map(Column::name).toList();
        AllowedValues listed = AllowedValuesReader.read(check.expression(), columns);
        return new CheckConstraint(
                check.name(),
                check.expression(),
                listed == null ? AllowedRange.read(check.expression(), table.columns()) : listed);
    }

    void compare() {
        pairs.take((one, other) -> same(one, other.plain()), (one, other) -> {});
        pairs.take((one, other) -> Names.same(one.name(), other.plain().name()), this::change);
        pairs.take((one, other) -> sameColumn(one, other.plain()), this::change);
        pairs.missing().stream().filter(this::isComparable).forEach(this::add);
        pairs.left().forEach(this::left);
    }

    private static boolean same(CheckConstraint one, CheckConstraint other) {
        AllowedValues should = one.allowed();
        AllowedValues is = other.allowed();
        if (should != null && is != null) {
            return Names.same(should.column(), is.column()) && sameValues(should, is);
        }
        return Expression.same(one.expression(), other.expression());
    }

    private static boolean sameValues(AllowedValues one, AllowedValues other) {
        return Set.copyOf(one.values()).equals(Set.copyOf(other.values()));
    }

    /** Two lists for one column: the one has become the other. */
    private static boolean sameColumn(CheckConstraint one, CheckConstraint other) {
        return one.allowed() != null
                && other.allowed() != null
                && Names.same(one.allowed().column(), other.allowed().column());
    }

    private void change(CheckConstraint wanted, Found found) {
        if (isComparable(wanted) && isComparable(found.plain())) {
            run.change(new SchemaChange.DropCheck(table, found.check()));
            String name = wanted.name() != null ? wanted.name() : found.check().name();
            add(new CheckConstraint(name, wanted.expression(), wanted.allowed()));
        }
    }

    private void add(CheckConstraint check) {
        run.change(new SchemaChange.AddCheck(table, named(run, table, check)));
    }

    static CheckConstraint named(Run run, TableName table, CheckConstraint check) {
        if (check.name() != null) {
            return check;
        }
        List<String> columns =
                check.allowed() == null ? List.of() : List.of(check.allowed().column());
        return new CheckConstraint(run.names().fresh("ck", table, columns), check.expression(), check.allowed());
    }

    /** A check in one product's own words is no statement about another. */
    private boolean isComparable(CheckConstraint check) {
        return run.sameProduct() || !run.complete() || check.allowed() != null || Portable.is(check.expression());
    }

    private void left(Found left) {
        CheckConstraint check = left.plain();
        SchemaChange drop = new SchemaChange.DropCheck(table, left.check());
        AllowedValues allowed = allowed(check);
        if (gone.stream().anyMatch(column -> Expression.mentions(check.expression(), column))) {
            run.change(drop);
        } else if (run.complete()) {
            if (isComparable(check)) {
                run.change(drop);
            }
        } else if (allowed != null) {
            values(left, allowed);
        } else {
            String name = Objects.requireNonNullElseGet(check.name(), () -> unnamed(check));
            run.findings().unstated("check " + name + " of " + table, table.name() + "." + name, drop);
        }
    }

    private String unnamed(CheckConstraint check) {
        return ConstraintNames.plain("ck", table, columns(check));
    }

    private static List<String> columns(CheckConstraint check) {
        return check.allowed() == null ? List.of() : List.of(check.allowed().column());
    }

    /** What the entities would allow in the column whose values the check lists. */
    private @Nullable AllowedValues allowed(CheckConstraint check) {
        return check.allowed() == null
                ? null
                : run.allowed(wanted.name(), check.allowed().column());
    }

    private void values(Found found, AllowedValues allowed) {
        CheckConstraint check = found.check();
        if (sameValues(allowed, Objects.requireNonNull(found.plain().allowed()))) {
            return;
        }
        run.change(new SchemaChange.DropCheck(table, check));
        String column = quoted(wanted.column(allowed.column()).map(Column::name).orElse(allowed.column()));
        String range = found.range() ? AllowedRange.write(column, allowed) : null;
        add(new CheckConstraint(check.name(), range == null ? listed(column, allowed) : range, allowed));
    }

    private static String listed(String column, AllowedValues allowed) {
        return allowed.values().stream()
                .map(value -> allowed.text() ? "'" + value.replace("'", "''") + "'" : value)
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** A name that needs no quotes gets none, so that every product reads it as the column's. */
    private static String quoted(String column) {
        boolean plain = !column.isEmpty()
                && !Character.isDigit(column.charAt(0))
                && column.chars().allMatch(c -> c == '_' || c < 0x80 && Character.isLetterOrDigit(c));
        return plain ? column : Identifiers.quote(column);
    }
}
