package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Describes indexes that CREATE INDEX made. What Liquibase's column of an index cannot say stands in the attributes
 * {@value #PARTS} and {@value #WHERE}.
 */
public final class SqliteIndexes extends SqliteSnapshotGenerator<liquibase.structure.core.Index> {

    /** The parts as SQL, where one is an expression, descending, or not in its column's own collation. */
    public static final String PARTS = "parts";

    /** The condition of a partial index. */
    public static final String WHERE = "where";

    public SqliteIndexes() {
        super(liquibase.structure.core.Index.class, List.of(liquibase.structure.core.Table.class));
    }

    @Override
    liquibase.structure.core.@Nullable Index find(
            liquibase.structure.core.Index example, Facts facts, DatabaseSnapshot snapshot) {
        Relation relation = example.getRelation();
        String tableName = relation == null ? null : relation.getName();
        if (example.getName() != null) {
            return facts.index(example.getName())
                    .filter(found ->
                            tableName == null || Facts.same(found.table().name().name(), tableName))
                    .map(found -> described(found.index(), found.table(), owner(found.table(), relation, example)))
                    .orElse(null);
        }
        for (Table table : facts.tables(tableName)) {
            for (Index index : Facts.created(table)) {
                if (columns(index).equals(columns(example))) {
                    return described(index, table, owner(table, relation, example));
                }
            }
        }
        return null;
    }

    private static Relation owner(Table table, @Nullable Relation relation, liquibase.structure.core.Index example) {
        return relation == null ? SqliteForeignKeys.table(table.name(), example.getSchema()) : relation;
    }

    private static List<String> columns(Index index) {
        return index.parts().stream()
                .map(part ->
                        Identifiers.fold(part.column() == null ? String.valueOf(part.expression()) : part.column()))
                .toList();
    }

    private static List<String> columns(liquibase.structure.core.Index index) {
        return index.getColumns().stream()
                .map(column -> Identifiers.fold(column.getName()))
                .toList();
    }

    static liquibase.structure.core.Index described(Index facts, Table table, Relation relation) {
        liquibase.structure.core.Index index = new liquibase.structure.core.Index();
        index.setName(facts.name());
        index.setRelation(relation);
        index.setUnique(facts.unique());
        facts.parts().forEach(part -> index.addColumn(column(part, relation)));
        if (facts.parts().stream().anyMatch(part -> special(part, table))) {
            index.setAttribute(PARTS, sql(facts, table));
        }
        index.setAttribute(WHERE, facts.where());
        return index;
    }

    private static Column column(Part part, Relation relation) {
        Column column = new Column();
        column.setRelation(relation);
        if (part.column() == null) {
            column.setName(part.expression(), true);
        } else {
            column.setName(part.column());
        }
        if (part.descending()) {
            column.setDescending(true);
        }
        return column;
    }

    /** Whether there is more to say of it than a column's name. */
    public static boolean special(Part part, Table table) {
        return part.column() == null || part.descending() || collation(part, table) != null;
    }

    /** The collation, where it is not the one that the part has anyway. */
    public static @Nullable String collation(Part part, Table table) {
        String own = part.column() == null
                ? null
                : table.column(part.column()).map(column -> column.collation()).orElse(null);
        String written = part.collation();
        return written == null || written.equalsIgnoreCase(own == null ? "BINARY" : own) ? null : written;
    }

    private static String sql(Index index, Table table) {
        return index.parts().stream().map(part -> sql(part, table)).collect(Collectors.joining(", "));
    }

    private static String sql(Part part, Table table) {
        String collation = collation(part, table);
        String what = part.column() == null ? String.valueOf(part.expression()) : Identifiers.quote(part.column());
        return what + (collation == null ? "" : " COLLATE " + collation) + (part.descending() ? " DESC" : "");
    }
}
