package io.github.schemata.migrate.diff;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the keys and checks of two tables of one name; their order is no fact. */
final class ConstraintComparison {

    private final Table wanted;
    private final Table found;
    private final Differences own;
    private final String table;

    ConstraintComparison(Table wanted, Table found, Differences own) {
        this.wanted = wanted;
        this.found = found;
        this.own = own;
        this.table = " of " + wanted.name();
    }

    /** @param namesOnly whether the statements say the same but for the case of names */
    void run(boolean namesOnly) {
        if (namesOnly) {
            own.fact("table " + wanted.name(), "names of constraints", names(wanted), names(found));
        } else {
            foreignKeys();
            uniqueKeys();
            checks();
        }
    }

    private void foreignKeys() {
        own.pairs(
                this::of,
                wanted.foreignKeys(),
                found.foreignKeys(),
                List.of(
                        (one, other) -> folded(one).equals(folded(other)) && Objects.equals(one.name(), other.name()),
                        (one, other) -> fold(one.columns()).equals(fold(other.columns()))
                                && fold(one.target().name())
                                        .equals(fold(other.target().name())),
                        named(ForeignKey::name),
                        (one, other) -> fold(one.columns()).equals(fold(other.columns()))),
                this::foreignKey);
    }

    private void foreignKey(ForeignKey one, ForeignKey other) {
        String key = of(one);
        own.fact(key, "name", one.name(), other.name());
        own.fact(key, "columns", fold(one.columns()), fold(other.columns()));
        own.fact(
                key,
                "referenced table",
                fold(one.target().name()),
                fold(other.target().name()));
        own.fact(key, "referenced columns", fold(one.targetColumns()), fold(other.targetColumns()));
        own.fact(key, "ON DELETE", one.onDelete(), other.onDelete());
        own.fact(key, "ON UPDATE", one.onUpdate(), other.onUpdate());
        own.fact(key, "deferral", deferral(one), deferral(other));
    }

    private static String deferral(ForeignKey key) {
        return !key.deferrable() ? "" : key.initiallyDeferred() ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE";
    }

    private void uniqueKeys() {
        own.pairs(
                this::of,
                wanted.uniqueKeys(),
                found.uniqueKeys(),
                List.of(
                        (one, other) -> fold(one.columns()).equals(fold(other.columns()))
                                && Objects.equals(one.name(), other.name()),
                        (one, other) -> fold(one.columns()).equals(fold(other.columns())),
                        named(UniqueKey::name)),
                (one, other) -> {
                    own.fact(of(one), "name", one.name(), other.name());
                    own.fact(of(one), "columns", fold(one.columns()), fold(other.columns()));
                });
    }

    private void checks() {
        own.pairs(
                this::of,
                wanted.checks(),
                found.checks(),
                List.of(
                        (one, other) -> Statement.same(one.expression(), other.expression())
                                && Objects.equals(one.name(), other.name()),
                        (one, other) -> Statement.same(one.expression(), other.expression()),
                        named(CheckConstraint::name)),
                (one, other) -> {
                    own.fact(of(one), "name", one.name(), other.name());
                    own.sql(of(one), "expression", one.expression(), other.expression());
                });
    }

    private static <T> BiPredicate<T, T> named(Function<T, @Nullable String> name) {
        return (one, other) -> {
            String first = name.apply(one);
            String second = name.apply(other);
            return first != null && second != null && SchemaComparison.same(first, second);
        };
    }

    private static List<String> names(Table table) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(PrimaryKey::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.uniqueKeys().stream().map(UniqueKey::name),
                        table.checks().stream().map(CheckConstraint::name))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Object> folded(ForeignKey key) {
        return List.of(
                fold(key.columns()),
                fold(key.target().name()),
                fold(key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                deferral(key));
    }

    private String of(ForeignKey key) {
        return "foreign key " + (key.name() == null ? list(key.columns()) : key.name()) + table;
    }

    private String of(UniqueKey key) {
        return "unique key " + (key.name() == null ? list(key.columns()) : key.name()) + table;
    }

    private String of(CheckConstraint check) {
        return "check " + (check.name() == null ? "(" + check.expression() + ")" : check.name()) + table;
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static List<String> fold(List<String> names) {
        return names.stream().map(Identifiers::fold).toList();
    }

    private static String fold(String name) {
        return Identifiers.fold(name);
    }
}
