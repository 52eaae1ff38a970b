package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateIndex;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes indexes of their parts; the SQL of expressions and conditions comes from the CREATE statements. */
final class IndexAssembler {

    private final Map<String, String> statements;

    IndexAssembler(Map<String, String> statements) {
        this.statements = statements;
    }

    /** The indexes of one table, ordered by name. */
    List<Index> indexes(List<IndexRow> rows) {
        Map<String, List<IndexRow>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        return byName.values().stream()
                .map(this::index)
                .sorted(Comparator.comparing(Index::name, Identifiers.ORDER))
                .toList();
    }

    /** The columns of an index, without its expressions. */
    static List<String> columns(Index index) {
        return index.parts().stream().map(Part::column).filter(Objects::nonNull).toList();
    }

    private Index index(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        String sql = statements.get(first.name());
        Optional<CreateIndex> statement = sql == null ? Optional.empty() : CreateIndex.parse(sql);
        List<String> written = statement.map(CreateIndex::parts).orElse(List.of());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(rows.get(i), i < written.size() ? written.get(i) : ""));
        }
        String where = statement.map(CreateIndex::where).orElse(null);
        return new Index(first.name(), origin(first), first.unique(), parts, where, sql);
    }

    private static Part part(IndexRow row, String written) {
        boolean named = !row.expression();
        String column = row.column() == null ? written : row.column();
        return new Part(named ? column : null, named ? null : written, row.descending(), row.collation());
    }

    private static Origin origin(IndexRow row) {
        return switch (row.origin()) {
            case "u" -> Origin.UNIQUE_KEY;
            case "pk" -> Origin.PRIMARY_KEY;
            default -> Origin.CREATED;
        };
    }
}
