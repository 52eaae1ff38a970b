package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.evolution.SchemaChange.RenameColumn;
import io.github.schemata.migrate.evolution.SchemaChange.RenameTable;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The renames that were asked for. Each leads from what entities no longer state to what they state and nobody has: a
 * swap or a chain would need a third name, and is refused.
 */
final class Renames {

    private static final int SHOWN = 12;

    private final Schema wanted;
    private Schema found;
    private final List<SchemaChange> changes = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();

    private Renames(Schema wanted, Schema found) {
        this.wanted = wanted;
        this.found = found;
    }

    /** @throws MigrateException when one fits nothing */
    static Renames of(Map<String, String> hints, Schema wanted, Schema found) {
        Renames renames = new Renames(wanted, found);
        Map<String, String> columns = new TreeMap<>();
        new TreeMap<>(hints).forEach((old, now) -> {
            Optional<Table> table = table(found, old.strip());
            if (table.isPresent()) {
                renames.table(table.get(), old.strip(), now.strip());
            } else {
                columns.put(old.strip(), now.strip());
            }
        });
        columns.forEach(renames::column);
        return renames;
    }

    List<SchemaChange> changes() {
        return changes;
    }

    /** What is found, after them. */
    Schema renamed() {
        return found;
    }

    private static Optional<Table> table(Schema schema, String name) {
        return schema.tables().stream()
                .filter(table -> Names.same(table.name().name(), name)
                        || Names.same(table.name().toString(), name))
                .findFirst();
    }

    private void table(Table old, String from, String to) {
        Table target = table(wanted, to).orElseThrow(() -> refused(from, to, "no entity is mapped to a table " + to));
        require(table(wanted, from).isEmpty(), from, to, "entities still state " + from);
        require(table(found, to).isEmpty(), from, to, to + " is there already");
        require(targets.add(Names.fold(to)), from, to, "another one leads to " + to + " too");
        TableName name = new TableName(old.name().schema(), target.name().name());
        changes.add(new RenameTable(old.name(), name));
        found = Renaming.table(found, old.name(), name);
    }

    private void column(String from, String to) {
        Place place = place(from).orElseThrow(() -> refused(from, to, "there is no " + from));
        Table table = place.table();
        Table entity = table(wanted, table.name().name())
                .orElseThrow(() -> refused(from, to, "no entity is mapped to table " + table.name()));
        String name = unqualified(to, place);
        Column target = entity.column(name).orElseThrow(() -> refused(from, to, "no entity states " + to));
        String old = place.column().name();
        require(entity.column(old).isEmpty(), from, to, "entities still state " + from);
        require(table.column(name).isEmpty(), from, to, to + " is there already");
        String full = Names.fold(Names.column(table.name(), name));
        require(targets.add(full), from, to, "another one leads to " + to + " too");
        changes.add(new RenameColumn(table.name(), place.column(), target.name()));
        found = Renaming.column(found, table, old, target.name());
    }

    /** A column of a table, by the name that the table has now or had before. */
    private record Place(Table table, String prefix, Column column) {}

    private Optional<Place> place(String name) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            String prefix = name.substring(0, dot);
            String column = name.substring(dot + 1);
            Optional<Place> place = table(found, now(prefix))
                    .flatMap(table -> table.column(column).map(one -> new Place(table, prefix, one)));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private String now(String table) {
        return changes.stream()
                .filter(change -> change instanceof RenameTable rename
                        && (Names.same(rename.table().name(), table)
                                || Names.same(rename.table().toString(), table)))
                .map(change -> ((RenameTable) change).to().name())
                .findFirst()
                .orElse(table);
    }

    /** The new name without its table, which may be left out. */
    private static String unqualified(String to, Place place) {
        for (String table : List.of(
                place.prefix(),
                place.table().name().name(),
                place.table().name().toString())) {
            if (Names.fold(to).startsWith(Names.fold(table) + ".")) {
                return to.substring(table.length() + 1);
            }
        }
        return to;
    }

    private void require(boolean holds, String from, String to, String reason) {
        if (!holds) {
            throw refused(from, to, reason);
        }
    }

    private MigrateException refused(String from, String to, String reason) {
        return new MigrateException("migrate.renames says " + from + "=" + to + ", and " + reason + ".\nWhat vanishes: "
                + list(onlyIn(found, wanted)) + "; what appears: " + list(onlyIn(wanted, found))
                + ". Give -Dmigrate.renames=OLD=NEW with one of each.");
    }

    private static List<String> onlyIn(Schema one, Schema other) {
        List<String> names = new ArrayList<>();
        for (Table table : one.tables()) {
            Optional<Table> twin = table(other, table.name().name());
            if (twin.isEmpty()) {
                names.add(table.name().name());
            }
            twin.ifPresent(same -> table.columns().stream()
                    .filter(column -> same.column(column.name()).isEmpty())
                    .forEach(column -> names.add(Names.column(table.name(), column.name()))));
        }
        return names;
    }

    private static String list(List<String> names) {
        return names.isEmpty()
                ? "nothing"
                : String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
