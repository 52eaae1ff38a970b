package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.evolution.SchemaChange.AddForeignKey;
import io.github.schemata.migrate.evolution.SchemaChange.DropForeignKey;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Foreign keys that stand in the way of a change, though they themselves do not change: they go before it and come back
 * after it, or stay away where what they lead to goes.
 *
 * <p>MariaDB gives no other type to a column at either end of a foreign key, nor lets the index go that keeps one;
 * PostgreSQL lets no key go that a foreign key leads to.
 *
 * @see <a href="https://mariadb.com/kb/en/foreign-keys/">MariaDB</a>
 * @see <a href="https://www.postgresql.org/docs/current/ddl-depend.html">PostgreSQL</a>
 */
final class HeldKeys {

    private record Held(Table owner, ForeignKey key) {}

    private final Run run;
    private final List<SchemaChange> changes;
    private final Map<String, List<Held>> outgoing = new HashMap<>();
    private final Map<String, List<Held>> incoming = new HashMap<>();
    private final Set<Held> back = new LinkedHashSet<>();
    private final Set<Held> away = new LinkedHashSet<>();
    private final Set<String> droppedTables = new HashSet<>();

    private HeldKeys(Run run, List<SchemaChange> changes, Schema found) {
        this.run = run;
        this.changes = changes;
        for (Table table : found.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Held held = new Held(table, key);
                at(outgoing, table.name()).add(held);
                at(incoming, key.target()).add(held);
            }
        }
    }

    /** The changes with those that make way for them. */
    static List<SchemaChange> around(Run run, List<SchemaChange> changes, Schema found) {
        return new HeldKeys(run, changes, found).run();
    }

    private List<SchemaChange> run() {
        changes.forEach(this::look);
        Set<SchemaChange> all = new LinkedHashSet<>(changes);
        for (Held held : away) {
            all.add(new DropForeignKey(held.owner().name(), held.key()));
        }
        for (Held held : back) {
            DropForeignKey drop = new DropForeignKey(held.owner().name(), held.key());
            if (!droppedTables.contains(Names.fold(held.owner().name().name())) && all.add(drop)) {
                all.add(new AddForeignKey(drop.table(), ForeignKeyEvolution.named(run, drop.table(), held.key())));
            }
        }
        return new ArrayList<>(all);
    }

    private void look(SchemaChange change) {
        if (change instanceof SchemaChange.ChangeType type) {
            Set<String> column = Set.of(Names.fold(type.from().name()));
            back.addAll(using(outgoing, type.table(), column, false));
            back.addAll(using(incoming, type.table(), column, true));
        } else if (change instanceof SchemaChange.DropColumn drop) {
            Set<String> column = Set.of(Names.fold(drop.column().name()));
            away.addAll(using(incoming, drop.table(), column, true));
        } else if (change instanceof SchemaChange.DropTable drop) {
            droppedTables.add(Names.fold(drop.table().name()));
            at(incoming, drop.table()).stream()
                    .filter(held -> !Names.same(held.owner().name(), drop.table()))
                    .forEach(away::add);
        } else if (change instanceof SchemaChange.DropPrimaryKey drop) {
            PrimaryKey key = drop.key();
            key(drop.table(), key.columns());
        } else if (change instanceof SchemaChange.DropUniqueKey drop) {
            key(drop.table(), drop.key().columns());
        } else if (change instanceof SchemaChange.DropIndex drop) {
            key(
                    drop.table(),
                    drop.index().parts().stream()
                            .map(Index.Part::column)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    /** Foreign keys that lead to a key, and those that begin with its columns. */
    private void key(TableName table, List<String> columns) {
        for (Held held : at(incoming, table)) {
            if (Names.set(held.key().targetColumns()).equals(Names.set(columns))) {
                back.add(held);
            }
        }
        for (Held held : at(outgoing, table)) {
            int size = held.key().columns().size();
            boolean begins = size <= columns.size()
                    && Names.set(columns.subList(0, size))
                            .equals(Names.set(held.key().columns()));
            if (begins) {
                back.add(held);
            }
        }
    }

    private static List<Held> using(
            Map<String, List<Held>> keys, TableName table, Set<String> columns, boolean target) {
        return at(keys, table).stream()
                .filter(held -> Names.set(
                                target ? held.key().targetColumns() : held.key().columns())
                        .stream()
                        .anyMatch(columns::contains))
                .toList();
    }

    private static List<Held> at(Map<String, List<Held>> keys, TableName table) {
        return keys.computeIfAbsent(Names.fold(table.name()), none -> new ArrayList<>(1));
    }
}
