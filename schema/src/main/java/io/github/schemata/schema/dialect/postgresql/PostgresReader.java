package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.KeyRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.OmissionRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ReadRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.RelationRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.SequenceRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.TextRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.TypeRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads schemas of a PostgreSQL database. It only asks: what transaction the connection is in, and whether it ends, is
 * the caller's affair. Names and expressions are printed as seen from the search path of the connection
 * (<a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-CATALOG">manual</a>).
 */
public final class PostgresReader {

    private final Connection connection;

    public PostgresReader(Connection connection) {
        this.connection = connection;
    }

    /** The schemas of the search path. */
    public Schema read() throws SQLException {
        return read(List.of());
    }

    /**
     * These schemas.
     *
     * @param schemas their exact names; none for those of the search path
     * @throws io.github.schemata.schema.SchemaException when one of them does not exist
     */
    public Schema read(List<String> schemas) throws SQLException {
        PostgresCatalog catalog = new PostgresCatalog(connection, schemas);
        List<RelationRow> tables = catalog.ofSchemas("tables", RelationRow::of);
        List<RelationRow> views = catalog.ofSchemas("views", RelationRow::of);
        ColumnAssembler columns = new ColumnAssembler(new PostgresTypes(catalog.query("types", TypeRow::of)));
        List<Trigger> triggers = triggers(catalog, tables, views);
        return new Schema(
                PostgresDialect.PRODUCT,
                tables(catalog, tables, columns),
                views(catalog, views, columns),
                triggers,
                sequences(catalog),
                omissions(catalog, tables, views));
    }

    private static List<Table> tables(PostgresCatalog catalog, List<RelationRow> rows, ColumnAssembler columns)
            throws SQLException {
        List<Long> ids = ids(rows);
        TableAssembler assembler = new TableAssembler(
                catalog::name,
                columns.columns(catalog.ofOwners("columns", ids, ColumnRow::of)),
                catalog.ofOwners("keys", ids, KeyRow::of),
                catalog.ofOwners("foreign-keys", ids, ForeignKeyRow::of),
                catalog.ofOwners("checks", ids, TextRow::of),
                catalog.ofOwners("indexes", ids, IndexRow::of));
        return rows.stream()
                .filter(row -> !catalog.broken().containsKey(row.id()))
                .map(assembler::table)
                .sorted(Comparator.comparing(Table::name, TableName.ORDER))
                .toList();
    }

    private static List<View> views(PostgresCatalog catalog, List<RelationRow> rows, ColumnAssembler columns)
            throws SQLException {
        List<Long> ids = ids(rows);
        ViewAssembler assembler = new ViewAssembler(
                catalog::name,
                columns.columns(catalog.ofOwners("columns", ids, ColumnRow::of)),
                catalog.ofOwners("view-statements", ids, TextRow::of),
                catalog.ofOwners("view-reads", ids, ReadRow::of));
        return rows.stream()
                .filter(row -> !catalog.broken().containsKey(row.id()))
                .map(assembler::view)
                .sorted(Comparator.comparing(View::name, TableName.ORDER))
                .toList();
    }

    private static List<Trigger> triggers(PostgresCatalog catalog, List<RelationRow> tables, List<RelationRow> views)
            throws SQLException {
        List<RelationRow> owners =
                Stream.concat(tables.stream(), views.stream()).toList();
        Map<Long, List<TextRow>> rows = catalog.ofOwners("triggers", ids(owners), TextRow::of);
        List<Trigger> triggers = new ArrayList<>();
        for (RelationRow owner : owners) {
            TableName table = catalog.name(owner.schema(), owner.name());
            rows.getOrDefault(owner.id(), List.of())
                    .forEach(row -> triggers.add(new Trigger(row.name(), table, row.text())));
        }
        triggers.sort(Comparator.comparing((Trigger trigger) -> TableName.of(trigger.name()), TableName.ORDER)
                .thenComparing(Trigger::table, TableName.ORDER));
        return triggers;
    }

    private static List<Sequence> sequences(PostgresCatalog catalog) throws SQLException {
        return catalog.ofSchemas("sequences", SequenceRow::of).stream()
                .map(row -> new Sequence(catalog.name(row.schema(), row.name()), row.start(), row.increment()))
                .sorted(Comparator.comparing(Sequence::name, TableName.ORDER))
                .toList();
    }

    private static List<Omission> omissions(PostgresCatalog catalog, List<RelationRow> tables, List<RelationRow> views)
            throws SQLException {
        List<Omission> omissions = new ArrayList<>();
        for (List<OmissionRow> ofTable :
                catalog.ofOwners("omissions", ids(tables), OmissionRow::of).values()) {
            ofTable.forEach(row -> omissions.add(new Omission(row.kind(), row.name(), row.reason(), row.sql())));
        }
        tables.forEach(row -> addBroken(catalog, "table", row, omissions));
        views.forEach(row -> addBroken(catalog, "view", row, omissions));
        omissions.sort(Comparator.comparing(omission -> TableName.of(omission.name()), TableName.ORDER));
        return omissions;
    }

    private static void addBroken(PostgresCatalog catalog, String kind, RelationRow row, List<Omission> omissions) {
        String reason = catalog.broken().get(row.id());
        if (reason != null) {
            String name = catalog.name(row.schema(), row.name()).toString();
            omissions.add(new Omission(kind, name, reason, null));
        }
    }

    private static List<Long> ids(List<RelationRow> rows) {
        return rows.stream().map(RelationRow::id).toList();
    }
}
