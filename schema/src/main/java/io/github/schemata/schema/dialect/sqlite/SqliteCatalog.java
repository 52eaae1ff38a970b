package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.Owned;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.TableRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the database for its catalog, one query per kind over all objects at once: asking table by table takes minutes
 * where a database has thousands.
 */
final class SqliteCatalog {

    private static final String UNPARSABLE = "SQLite cannot parse its CREATE statement";

    private final Connection connection;
    private final Map<String, Omission> omissions = new LinkedHashMap<>();

    SqliteCatalog(Connection connection) {
        this.connection = connection;
    }

    /** Tables, views and triggers, in the order of their making. */
    List<ObjectRow> objects() throws SQLException {
        return query("objects", ObjectRow::of);
    }

    /** The sort of each table, by name. */
    Map<String, TableRow> tables() throws SQLException {
        Map<String, TableRow> tables = new HashMap<>();
        query("tables", TableRow::of).forEach(row -> tables.put(row.name(), row));
        return tables;
    }

    /** The CREATE INDEX statements, by index name; one of these tables that SQLite does not know is an omission. */
    Map<String, String> indexStatements(Set<String> tables, Map<String, List<IndexRow>> indexes) throws SQLException {
        record Statement(String table, String name, String sql) {}
        Map<String, String> statements = new HashMap<>();
        for (Statement statement : query(
                "index-statements",
                row -> new Statement(row.getString("table_name"), row.getString("name"), row.getString("sql")))) {
            boolean known = indexes.getOrDefault(statement.table(), List.of()).stream()
                    .anyMatch(part -> part.name().equals(statement.name()));
            if (!known && tables.contains(statement.table())) {
                omissions.putIfAbsent(
                        statement.name(), new Omission("index", statement.name(), UNPARSABLE, statement.sql()));
            }
            statements.put(statement.name(), statement.sql());
        }
        return statements;
    }

    /** The columns of these tables or views, by the name of their owner; one without columns is an omission. */
    Map<String, List<ColumnRow>> columns(List<ObjectRow> owners) throws SQLException {
        Map<String, List<ColumnRow>> columns = owned("columns", owners, ColumnRow::of);
        for (ObjectRow owner : owners) {
            if (!columns.containsKey(owner.name())) {
                omissions.putIfAbsent(owner.name(), new Omission(owner.type(), owner.name(), UNPARSABLE, owner.sql()));
            }
        }
        return columns;
    }

    /** The columns of the foreign keys of these tables, first declared key first, by the name of their owner. */
    Map<String, List<ForeignKeyRow>> foreignKeys(List<ObjectRow> owners) throws SQLException {
        return owned("foreign-keys", owners, ForeignKeyRow::of);
    }

    /** The parts of the indexes of these tables, by the name of their owner. */
    Map<String, List<IndexRow>> indexes(List<ObjectRow> owners) throws SQLException {
        return owned("indexes", owners, IndexRow::of);
    }

    /** What could not be asked so far, by name of the object. */
    Map<String, Omission> omissions() {
        return omissions;
    }

    private <R> List<R> query(String listing, RowReader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CatalogSql.of(listing));
                ResultSet rows = statement.executeQuery()) {
            List<R> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    private <R extends Owned> Map<String, List<R>> owned(String listing, List<ObjectRow> owners, RowReader<R> reader)
            throws SQLException {
        Map<String, List<R>> result = new HashMap<>();
        if (owners.isEmpty()) {
            return result;
        }
        for (R row : range(CatalogSql.of(listing), owners, reader)) {
            result.computeIfAbsent(row.table(), name -> new ArrayList<>()).add(row);
        }
        return result;
    }

    /**
     * The rows of these owners. One broken view makes the query fail for all, so a range that fails is halved until the
     * broken one stands alone; everything else is still read in few queries.
     */
    private <R> List<R> range(String sql, List<ObjectRow> owners, RowReader<R> reader) throws SQLException {
        List<R> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owners.get(0).type());
            statement.setLong(2, owners.get(0).id());
            statement.setLong(3, owners.get(owners.size() - 1).id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            if (!SqliteErrors.isOfOneObject(e)) {
                throw e;
            }
            return halves(sql, owners, reader, e);
        }
    }

    private <R> List<R> halves(String sql, List<ObjectRow> owners, RowReader<R> reader, SQLException reason)
            throws SQLException {
        if (owners.size() == 1) {
            ObjectRow broken = owners.get(0);
            omissions.putIfAbsent(
                    broken.name(),
                    new Omission(broken.type(), broken.name(), SqliteErrors.reason(reason), broken.sql()));
            return List.of();
        }
        int middle = owners.size() / 2;
        List<R> result = new ArrayList<>(range(sql, owners.subList(0, middle), reader));
        result.addAll(range(sql, owners.subList(middle, owners.size()), reader));
        return result;
    }

    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
