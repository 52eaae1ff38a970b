package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ActionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.CheckRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ExpressionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ObjectRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tables of one database of its catalog rows. */
final class TableAssembler {

    private final Tables tables;
    private final Map<String, List<ColumnRow>> columns;
    private final Map<String, List<ForeignKeyRow>> foreignKeys;
    private final Map<String, List<ActionRow>> actions;
    private final Map<String, List<IndexRow>> indexes;
    private final Map<String, List<ExpressionRow>> expressions;
    private final Map<String, List<CheckRow>> checks;
    private final ColumnAssembler columnAssembler;
    private final ForeignKeyAssembler foreignKeyAssembler;
    private final CheckAssembler checkAssembler;

    TableAssembler(MariaCatalog catalog, Map<String, List<ColumnRow>> columns, Tables tables, boolean mariaDb)
            throws SQLException {
        this.tables = tables;
        this.columns = columns;
        this.foreignKeys = catalog.foreignKeys();
        this.actions = catalog.actions();
        this.indexes = catalog.indexes();
        this.expressions = catalog.indexExpressions();
        this.checks = catalog.checks();
        this.columnAssembler = new ColumnAssembler(mariaDb);
        this.foreignKeyAssembler = new ForeignKeyAssembler(mariaDb, tables::name);
        this.checkAssembler = new CheckAssembler(mariaDb);
    }

    Table table(ObjectRow row) {
        TableName name = tables.name(row.database(), row.name());
        List<CheckRow> checkRows = checks.getOrDefault(row.name(), List.of());
        List<Column> tableColumns = columns(row, CheckAssembler.jsonColumns(checkRows));
        List<ForeignKey> keys = foreignKeyAssembler.foreignKeys(
                foreignKeys.getOrDefault(row.name(), List.of()), actions.getOrDefault(row.name(), List.of()));
        List<Index> tableIndexes = new IndexAssembler(row.name(), keys, expressions.getOrDefault(row.name(), List.of()))
                .indexes(indexes.getOrDefault(row.name(), List.of()));
        return new Table(
                name,
                Table.Kind.ORDINARY,
                tableColumns,
                primaryKey(tableIndexes),
                keys,
                uniqueKeys(tableIndexes),
                checks(checkRows, tableColumns),
                tableIndexes,
                false,
                false,
                row.comment().isEmpty() ? null : row.comment(),
                null);
    }

    private List<Column> columns(ObjectRow row, Set<String> jsonColumns) {
        return columns.getOrDefault(row.name(), List.of()).stream()
                .map(column -> columnAssembler.column(column, row.collation(), jsonColumns))
                .toList();
    }

    private List<CheckConstraint> checks(List<CheckRow> rows, List<Column> tableColumns) {
        return checkAssembler.checks(
                rows, tableColumns.stream().map(Column::name).toList());
    }

    /** Every primary key is called PRIMARY: that is no name. */
    private static @Nullable PrimaryKey primaryKey(List<Index> indexes) {
        return indexes.stream()
                .filter(index -> index.origin() == Index.Origin.PRIMARY_KEY)
                .map(index -> new PrimaryKey(null, columns(index)))
                .findFirst()
                .orElse(null);
    }

    private static List<UniqueKey> uniqueKeys(List<Index> indexes) {
        return indexes.stream()
                .filter(index -> index.origin() == Index.Origin.UNIQUE_KEY)
                .map(index -> new UniqueKey(index.name(), columns(index)))
                .toList();
    }

    /** The columns of a key; the primary key may be over the beginning of a text, and is over that column then. */
    private static List<String> columns(Index index) {
        return index.parts().stream().map(TableAssembler::column).toList();
    }

    private static String column(Part part) {
        return part.column() == null ? "" + part.expression() : part.column();
    }
}
