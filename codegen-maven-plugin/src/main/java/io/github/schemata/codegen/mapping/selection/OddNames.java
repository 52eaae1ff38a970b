package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.Optional;

/** Names that no mapping can say. With a query of its own, a table and its columns can be called by any name. */
public final class OddNames {

    private OddNames() {}

    /** What cannot be named, as the end of a sentence; empty where everything can. */
    public static Optional<String> in(Table table, Quoting quoting) {
        if (!quoting.isMappableTable(table.name().name())) {
            return Optional.of("no mapping can name it");
        }
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> !quoting.isMappable(column))
                .findFirst()
                .map(column -> "no mapping can name its column " + column);
    }
}
