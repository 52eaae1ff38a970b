package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.TriggerRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ViewRow;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads databases of a MariaDB or MySQL server. It only asks: what transaction the connection is in, and whether it ends,
 * is the caller's affair.
 *
 * <p>A unique index is a UNIQUE constraint in these products and the other way round, so it stands among the unique keys
 * and, as the index that keeps one, among the indexes; only one over a part of a text, an expression or a descending
 * column is an index alone. What no record has a place for is left out: ON UPDATE CURRENT_TIMESTAMP, engines, partitions,
 * invisible columns, system versioning.
 */
public final class MariaReader {

    private final Connection connection;
    private final List<Omission> omissions = new ArrayList<>();

    public MariaReader(Connection connection) {
        this.connection = connection;
    }

    /** The connection's own database. */
    public Schema read() throws SQLException {
        return read(List.of());
    }

    /**
     * These databases.
     *
     * @param databases their names; none for the connection's own
     * @throws SchemaException when one of them does not exist, or none is named and the connection is in none
     */
    public Schema read(List<String> databases) throws SQLException {
        omissions.clear();
        Server server = server();
        List<String> names = new ArrayList<>();
        for (String database : databases.isEmpty() ? List.of(current(server)) : databases) {
            names.add(existing(database, server));
        }
        return new Reading(server).read(names.stream().distinct().toList());
    }

    private Server server() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CatalogSql.of("server"))) {
            row.next();
            return Server.of(row);
        }
    }

    private static String current(Server server) {
        if (server.database() == null) {
            throw new SchemaException("The url names no database of the " + server.product() + " server.\n"
                    + "Put its name behind the host, like jdbc:mariadb://localhost:3306/shop.");
        }
        return server.database();
    }

    /** The name as the server has it; where it compares exactly, only that. */
    private String existing(String database, Server server) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CatalogSql.of("databases"))) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString("name"));
                }
            }
        }
        return found.stream()
                .filter(name -> server.exactNames() ? name.equals(database) : name.equalsIgnoreCase(database))
                .findFirst()
                .orElseThrow(() -> new SchemaException("The " + server.product() + " server has no database " + database
                        + " that this user may see.\nCorrect its name, or grant SELECT on it."));
    }

    /** What was found so far. */
    private final class Reading {

        private final Server server;
        private final Tables names;
        private final List<Table> tables = new ArrayList<>();
        private final List<Trigger> triggers = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final Map<TableName, ViewRow> queries = new LinkedHashMap<>();
        private final Map<TableName, List<ColumnRow>> viewColumns = new LinkedHashMap<>();

        Reading(Server server) {
            this.server = server;
            this.names = new Tables(server);
        }

        Schema read(List<String> databases) throws SQLException {
            for (String database : databases) {
                add(new MariaCatalog(connection, server.isMariaDb(), database));
            }
            tables.sort(Comparator.comparing(Table::name, TableName.ORDER));
            triggers.sort(Comparator.comparing(Trigger::name, Identifiers.ORDER)
                    .thenComparing(Trigger::table, TableName.ORDER));
            sequences.sort(Comparator.comparing(Sequence::name, TableName.ORDER));
            List<View> views = views();
            omissions.sort(Comparator.comparing(Omission::name, Identifiers.ORDER));
            return new Schema(server.product(), tables, views, triggers, sequences, omissions);
        }

        private void add(MariaCatalog catalog) throws SQLException {
            List<ObjectRow> objects = catalog.objects();
            objects.forEach(row -> names.add(row.database(), row.name()));
            Map<String, List<ColumnRow>> columns = catalog.columns();
            TableAssembler assembler = new TableAssembler(catalog, columns, names, server.isMariaDb());
            for (ObjectRow row : objects) {
                if (row.isTable() && isReadable(row, "table", columns)) {
                    tables.add(assembler.table(row));
                }
            }
            addViews(objects, catalog, columns);
            catalog.triggers().forEach(row -> triggers.add(trigger(row)));
            List<ObjectRow> rows =
                    objects.stream().filter(ObjectRow::isSequence).toList();
            sequences.addAll(new SequenceReader(connection, names, omissions).read(rows));
        }

        private void addViews(List<ObjectRow> objects, MariaCatalog catalog, Map<String, List<ColumnRow>> columns)
                throws SQLException {
            Map<String, ViewRow> rows = new LinkedHashMap<>();
            catalog.views().forEach(row -> rows.put(row.name(), row));
            for (ObjectRow view : objects) {
                TableName name = names.name(view.database(), view.name());
                ViewRow query = rows.getOrDefault(view.name(), new ViewRow(view.database(), view.name(), ""));
                if (view.isView() && isReadable(view, "view", columns)) {
                    queries.put(name, query);
                    viewColumns.put(name, columns.getOrDefault(view.name(), List.of()));
                }
            }
        }

        /** A broken table or view is listed without columns; MySQL remembers those of a view and says it in the comment. */
        private boolean isReadable(ObjectRow row, String kind, Map<String, List<ColumnRow>> columns)
                throws SQLException {
            boolean broken = !columns.containsKey(row.name())
                    || row.isView() && row.comment().contains("references invalid");
            if (broken) {
                String name = names.name(row.database(), row.name()).toString();
                omissions.add(new Omission(kind, name, reason(row), null));
            }
            return !broken;
        }

        /** The catalog does not say why; the one who asks for rows is told. */
        private String reason(ObjectRow row) throws SQLException {
            String table = Literals.quote(row.database()) + "." + Literals.quote(row.name());
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT * FROM " + table + " LIMIT 0").close();
                return "the server lists no columns of it";
            } catch (SQLException e) {
                if (!MariaErrors.isOfOneObject(e)) {
                    throw e;
                }
                return MariaErrors.reason(e);
            }
        }

        private Trigger trigger(TriggerRow row) {
            String sql = "CREATE TRIGGER " + Literals.quote(row.name()) + " " + row.timing() + " " + row.event()
                    + " ON " + Literals.quote(row.owner()) + " FOR EACH ROW " + row.body();
            return new Trigger(row.name(), names.name(row.database(), row.owner()), sql);
        }

        private List<View> views() {
            ViewAssembler assembler = new ViewAssembler(queries, tables, names, server.isMariaDb());
            List<View> views = new ArrayList<>();
            queries.forEach(
                    (name, row) -> views.add(assembler.view(name, row, viewColumns.getOrDefault(name, List.of()))));
            views.sort(Comparator.comparing(View::name, TableName.ORDER));
            return views;
        }
    }
}
