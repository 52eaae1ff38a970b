package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.RowSource.IndexColumn;
import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.model.RowSource.UniqueSpec;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Table;
import java.util.List;

/** The unique keys and indexes that {@code @Table} can tell: not partial ones, expressions or foreign collations. */
final class TableKeys {

    private TableKeys() {}

    static List<UniqueSpec> uniqueKeys(Table table) {
        return table.uniqueKeys().stream()
                .map(key -> new UniqueSpec(key.name(), spelled(table, key.columns())))
                .toList();
    }

    static List<IndexSpec> indexes(Table table) {
        return table.indexes().stream()
                .filter(index -> index.origin() == Index.Origin.CREATED && index.where() == null)
                .filter(index -> index.parts().stream().allMatch(part -> isPlain(table, part)))
                .map(index -> new IndexSpec(
                        index.name(),
                        index.unique(),
                        index.parts().stream()
                                .map(part -> new IndexColumn(String.valueOf(part.column()), part.descending()))
                                .toList()))
                .toList();
    }

    private static boolean isPlain(Table table, Index.Part part) {
        if (part.column() == null) {
            return false;
        }
        String own = table.column(part.column()).map(Column::collation).orElse(null);
        String sorted = part.collation();
        return sorted == null || sorted.equalsIgnoreCase(own == null ? "BINARY" : own);
    }

    private static List<String> spelled(Table table, List<String> columns) {
        return columns.stream()
                .flatMap(name -> table.column(name).stream())
                .map(Column::name)
                .toList();
    }
}
