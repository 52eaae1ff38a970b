package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads the main schema of a SQLite database; temporary and attached ones are not its business. It only asks: what
 * transaction the connection is in, and whether it ends, is the caller's affair.
 */
public final class SqliteReader {

    private final SqliteCatalog catalog;

    public SqliteReader(Connection connection) {
        this.catalog = new SqliteCatalog(connection);
    }

    /** Everything, in one query per kind. */
    public Schema read() throws SQLException {
        List<ObjectRow> objects = catalog.objects();
        List<Table> tables = tables(ofType(objects, "table"));
        List<View> views = views(ofType(objects, "view"), tables);
        return new Schema(SqliteDialect.PRODUCT, tables, views, triggers(ofType(objects, "trigger")), omissions());
    }

    private List<Table> tables(List<ObjectRow> rows) throws SQLException {
        Map<String, List<ColumnRow>> columns = catalog.columns(rows);
        Map<String, List<IndexRow>> indexes = catalog.indexes(rows);
        TableAssembler assembler = new TableAssembler(
                catalog.tables(),
                columns,
                catalog.foreignKeys(rows),
                indexes,
                catalog.indexStatements(columns.keySet(), indexes));
        return rows.stream()
                .filter(row -> columns.containsKey(row.name()))
                .map(assembler::table)
                .sorted(Comparator.comparing(table -> table.name().name(), Identifiers.ORDER))
                .toList();
    }

    private List<View> views(List<ObjectRow> rows, List<Table> tables) throws SQLException {
        Map<String, List<ColumnRow>> columns = catalog.columns(rows);
        ViewAssembler assembler = new ViewAssembler(rows, columns, tables);
        return rows.stream()
                .filter(row -> columns.containsKey(row.name()))
                .map(assembler::view)
                .sorted(Comparator.comparing(view -> view.name().name(), Identifiers.ORDER))
                .toList();
    }

    private static List<Trigger> triggers(List<ObjectRow> rows) {
        return rows.stream()
                .map(row -> new Trigger(row.name(), TableName.of(row.table()), row.sql() == null ? "" : row.sql()))
                .sorted(Comparator.comparing(Trigger::name, Identifiers.ORDER))
                .toList();
    }

    private List<Omission> omissions() {
        return catalog.omissions().values().stream()
                .sorted(Comparator.comparing(Omission::name, Identifiers.ORDER))
                .toList();
    }

    private static List<ObjectRow> ofType(List<ObjectRow> objects, String type) {
        return objects.stream().filter(row -> row.type().equals(type)).toList();
    }
}
