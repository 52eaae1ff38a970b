package io.github.schemata.codegen.model;

import io.github.schemata.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of an entity come from. */
public sealed interface RowSource {

    /** The table or view, as the database spells it. */
    TableName name();

    /**
     * A table with a key.
     *
     * @param comment the table's comment; null where it has none
     */
    record OfTable(TableName name, @Nullable String comment, List<UniqueSpec> uniqueKeys, List<IndexSpec> indexes)
            implements RowSource {

        public OfTable {
            uniqueKeys = List.copyOf(uniqueKeys);
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A table whose rows are found by their rowid, through a query.
     *
     * @param rowId the column that is the rowid, else its spelling that no column has taken: rowid, _rowid_ or oid
     * @param reason why it is not mapped as a table, for the class comment
     */
    record OfRows(TableName name, @Nullable String comment, String rowId, String reason) implements RowSource {}

    /**
     * A view, or a table whose rows nothing tells apart: they can only be read.
     *
     * @param comment the comment; null where it has none
     * @param reads the tables that its rows come from
     * @param unkeyed why the rows of a table can only be read, for the class comment; null for a view
     */
    record OfView(
            TableName name,
            @Nullable String comment,
            List<TableName> reads,
            @Nullable String unkeyed) implements RowSource {

        public OfView {
            reads = List.copyOf(reads);
        }
    }

    /** A unique key for {@code @Table}; without a name where the database has none that could be created again. */
    record UniqueSpec(@Nullable String name, List<String> columns) {

        public UniqueSpec {
            columns = List.copyOf(columns);
        }
    }

    /** An index for {@code @Table}. */
    record IndexSpec(String name, boolean unique, List<IndexColumn> columns) {

        public IndexSpec {
            columns = List.copyOf(columns);
        }
    }

    /** A column of an index. */
    record IndexColumn(String column, boolean descending) {}
}
