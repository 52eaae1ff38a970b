package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Foreign keys come and go. */
final class ForeignKeyEdits {

    private static final Set<String> ACTIONS = Set.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");

    private final TableText table;

    ForeignKeyEdits(TableText table) {
        this.table = table;
    }

    TableText add(AddForeignKey edit) {
        List<String> columns = table.spelled(ConstraintEdits.some(table, edit.columns()));
        int targets = edit.parentColumns().size();
        if (targets > 0 && targets != columns.size()) {
            throw new SqliteChangeException("The foreign key " + Names.list(columns) + " of table " + table.name()
                    + " refers to " + targets + " columns of " + edit.parent() + ": name as many on both sides.");
        }
        String deferral =
                edit.initiallyDeferred() ? " DEFERRABLE INITIALLY DEFERRED" : edit.deferrable() ? " DEFERRABLE" : "";
        return table.with(ConstraintEdits.named(edit.name())
                + "FOREIGN KEY " + Names.list(columns)
                + " REFERENCES " + Names.written(edit.parent())
                + (targets == 0 ? "" : " " + Names.list(edit.parentColumns()))
                + action(" ON DELETE ", edit.onDelete())
                + action(" ON UPDATE ", edit.onUpdate())
                + deferral);
    }

    private String action(String clause, @Nullable String wanted) {
        if (wanted == null) {
            return "";
        }
        String action = wanted.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (!ACTIONS.contains(action)) {
            throw new SqliteChangeException("Table " + table.name() + ": SQLite knows no" + clause + wanted
                    + ". It knows " + ACTIONS.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return clause + action;
    }

    TableText drop(DropForeignKey edit) {
        String name = edit.name();
        List<ForeignKeyDefinition> keys = table.parsed().foreignKeys();
        List<ForeignKeyDefinition> unnamed =
                keys.stream().filter(key -> key.name() == null).toList();
        Optional<ForeignKeyDefinition> fitting = name == null
                ? Optional.empty()
                : ConstraintEdits.last(keys, key -> ConstraintEdits.isNamed(name, key.name()))
                        .or(() -> ConstraintEdits.last(unnamed, key -> means(name, key)));
        return fitting.or(() -> unnamed.size() == 1 ? Optional.of(unnamed.get(0)) : Optional.empty())
                .map(table::without)
                .orElseThrow(() -> missing(name));
    }

    /** Whether a key without a name is called so: by its columns, or as other databases would have named it. */
    private boolean means(String name, ForeignKeyDefinition key) {
        String columns = String.join("_", key.columns());
        return Identifiers.same(name, String.join(", ", key.columns()))
                || Identifiers.same(name, table.name() + "_" + columns + "_fkey")
                || Identifiers.same(name, "fk_" + table.name() + "_" + columns);
    }

    private SqliteChangeException missing(@Nullable String name) {
        String wanted = name == null ? "foreign key that alone is without a name" : "foreign key " + name;
        String others = table.parsed().foreignKeys().stream()
                .map(key -> ConstraintEdits.called(key.name(), key.columns()) + " to " + key.target())
                .collect(Collectors.joining("; "));
        return new SqliteChangeException("Table " + table.name() + " has no " + wanted + ". "
                + (others.isEmpty()
                        ? "It has no foreign key."
                        : "It has: " + others + ". One without a name is told by its columns, as in \"a, b\"."));
    }
}
