package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a schema by name, in constant time. */
final class Tables {

    private final Map<String, List<Table>> byName = new HashMap<>();

    Tables(Schema schema) {
        this(schema.tables());
    }

    Tables(Collection<Table> tables) {
        tables.forEach(table -> byName.computeIfAbsent(Names.fold(table.name().name()), none -> new ArrayList<>(1))
                .add(table));
    }

    /** The table of that name: in the schema that is named, else in the connection's own. */
    Optional<Table> find(TableName name) {
        List<Table> named = byName.getOrDefault(Names.fold(name.name()), List.of());
        return named.stream()
                .filter(table -> table.name().matches(name))
                .findFirst()
                .or(() -> named.stream()
                        .filter(table -> Names.same(table.name(), name))
                        .findFirst());
    }
}
