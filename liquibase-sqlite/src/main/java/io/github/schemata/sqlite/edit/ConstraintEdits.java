package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.CheckDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** UNIQUE and CHECK come and go. Of several that fit, the last one goes: it is the one that was added last. */
final class ConstraintEdits {

    private final TableText table;

    ConstraintEdits(TableText table) {
        this.table = table;
    }

    TableText add(AddUnique edit) {
        List<String> columns = table.spelled(some(table, edit.columns()));
        return table.with(named(edit.name()) + "UNIQUE " + Names.list(columns));
    }

    TableText add(AddCheck edit) {
        String expression = Expressions.given(edit.expression(), "Table " + table.name() + ": the check");
        return table.with(named(edit.name()) + "CHECK (" + expression + ")");
    }

    TableText drop(DropUnique edit) {
        String name = edit.name();
        List<KeyDefinition> keys = table.parsed().uniqueKeys();
        Predicate<KeyDefinition> over = key -> Names.same(key.columns(), edit.columns());
        KeyDefinition dropped = last(keys, key -> name != null && isNamed(name, key.name()))
                .or(() -> last(keys, key -> key.name() == null && over.test(key)))
                .or(() -> last(keys, key -> name == null && over.test(key)))
                .orElseThrow(() -> missing(
                        "unique constraint " + called(name, edit.columns()),
                        keys.stream()
                                .map(key -> called(key.name(), key.columns()))
                                .toList()));
        return table.without(dropped.span());
    }

    TableText drop(DropCheck edit) {
        List<CheckDefinition> checks = table.parsed().checks();
        CheckDefinition dropped = last(checks, check -> isNamed(edit.name(), check.name()))
                .or(() -> last(
                        checks, check -> check.name() == null && Expressions.same(check.expression(), edit.name())))
                .orElseThrow(() -> missing(
                        "check constraint " + edit.name(),
                        checks.stream()
                                .map(check ->
                                        check.name() == null ? "the unnamed one, " + check.expression() : check.name())
                                .toList()));
        return table.without(dropped.span());
    }

    private SqliteChangeException missing(String what, List<String> others) {
        return new SqliteChangeException("Table " + table.name() + " has no " + what + ". "
                + (others.isEmpty() ? "It has none of that kind." : "It has: " + String.join("; ", others) + "."));
    }

    /** These columns, which must be some. */
    static List<String> some(TableText table, List<String> columns) {
        if (columns.isEmpty()) {
            throw new SqliteChangeException("A key of table " + table.name() + " needs columns: name them.");
        }
        return columns;
    }

    /** What a constraint begins with. */
    static String named(@Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + Names.written(name) + " ";
    }

    static boolean isNamed(String wanted, @Nullable String name) {
        return name != null && Identifiers.same(wanted, name);
    }

    /** How a message tells a key. */
    static String called(@Nullable String name, List<String> columns) {
        String over = columns.isEmpty() ? "" : columns.stream().collect(Collectors.joining(", ", "(", ")"));
        return name == null ? "without name " + over : (name + " " + over).strip();
    }

    static <T> Optional<T> last(List<T> candidates, Predicate<T> fits) {
        return candidates.stream().filter(fits).reduce((one, next) -> next);
    }
}
