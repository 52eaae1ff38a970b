package io.github.schemata.codegen.mapping.key;

import io.github.schemata.codegen.model.RowSource.IndexColumn;
import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.model.RowSource.UniqueSpec;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unique keys and indexes that {@code @Table} can tell: not partial ones, expressions or foreign collations. */
public final class TableKeys {

    private TableKeys() {}

    public static List<UniqueSpec> uniqueKeys(Table table, Quoting quoting) {
        return table.uniqueKeys().stream()
                .map(key -> new UniqueSpec(mappable(key.name(), quoting), spelled(table, key.columns())))
                .toList();
    }

    public static List<IndexSpec> indexes(Table table, Quoting quoting) {
        return table.indexes().stream()
                .filter(index -> index.origin() == Index.Origin.CREATED && index.where() == null)
                .filter(index -> quoting.isMappable(index.name()))
                .filter(index -> index.parts().stream().allMatch(part -> isPlain(table, part)))
                .map(index -> new IndexSpec(
                        index.name(),
                        index.unique(),
                        index.parts().stream()
                                .map(part -> new IndexColumn(String.valueOf(part.column()), part.descending()))
                                .toList()))
                .toList();
    }

    /** A name that the annotations can say; null for another, which is as good as none. */
    public static @Nullable String mappable(@Nullable String name, Quoting quoting) {
        return name == null || !quoting.isMappable(name) ? null : name;
    }

    /** Whether no two rows are alike in these columns; unique indexes count, unless they leave rows out. */
    public static boolean isUnique(Table table, List<String> columns) {
        return table.indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .anyMatch(index -> index.parts().size() == columns.size()
                        && index.parts().stream()
                                .allMatch(part -> part.column() != null && columns.contains(part.column())));
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
