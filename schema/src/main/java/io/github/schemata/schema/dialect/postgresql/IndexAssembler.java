package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.IndexRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes indexes of their parts. */
final class IndexAssembler {

    private IndexAssembler() {}

    /** The indexes of one table, ordered by name. */
    static List<Index> indexes(List<IndexRow> rows) {
        Map<String, List<IndexRow>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        return byName.values().stream()
                .map(IndexAssembler::index)
                .sorted(Comparator.comparing(index -> TableName.of(index.name()), TableName.ORDER))
                .toList();
    }

    private static Index index(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        List<Part> parts = rows.stream().map(IndexAssembler::part).toList();
        return new Index(first.name(), origin(first), first.unique(), parts, first.condition(), first.sql());
    }

    /** PostgreSQL prints an expression in parentheses unless it is the call of a function. */
    private static Part part(IndexRow row) {
        String expression = row.expression() == null ? null : Expressions.unwrapped(row.expression());
        return new Part(row.column(), expression, row.descending(), row.collation());
    }

    private static Origin origin(IndexRow row) {
        return switch (row.origin()) {
            case 'u' -> Origin.UNIQUE_KEY;
            case 'p' -> Origin.PRIMARY_KEY;
            default -> Origin.CREATED;
        };
    }
}
