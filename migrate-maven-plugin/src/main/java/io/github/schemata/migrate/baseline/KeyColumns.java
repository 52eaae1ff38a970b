package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The columns of a table that some key or index holds, or that refer to another table, folded. */
final class KeyColumns {

    private KeyColumns() {}

    static Set<String> of(Table table) {
        Set<String> columns = new HashSet<>();
        for (Index index : table.indexes()) {
            index.parts().stream()
                    .map(Index.Part::column)
                    .filter(Objects::nonNull)
                    .forEach(columns::add);
        }
        if (table.primaryKey() != null) {
            columns.addAll(table.primaryKey().columns());
        }
        table.uniqueKeys().forEach(key -> columns.addAll(key.columns()));
        table.foreignKeys().forEach(key -> columns.addAll(key.columns()));
        Set<String> folded = new HashSet<>();
        columns.forEach(column -> folded.add(Identifiers.fold(column)));
        return folded;
    }
}
