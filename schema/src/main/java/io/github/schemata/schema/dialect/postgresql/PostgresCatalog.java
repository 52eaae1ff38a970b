package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.Owned;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the database for its catalog, one query per kind over all schemas or tables at once. */
final class PostgresCatalog {

    private final Connection connection;
    private final List<String> schemas;
    private final String current;
    private final Map<Long, String> broken = new HashMap<>();

    /**
     * The catalog of these schemas.
     *
     * @param schemas their exact names; none for those of the search path
     * @throws SchemaException when one of them does not exist
     */
    PostgresCatalog(Connection connection, List<String> schemas) throws SQLException {
        this.connection = connection;
        this.schemas = schemas.isEmpty() ? query("current-schemas", row -> row.getString("name")) : existing(schemas);
        this.current = String.join("", query("current-schema", row -> row.getString("name")));
    }

    /** The name of a table: that of the current schema needs none. */
    TableName name(String schema, String name) {
        return new TableName(schema.equals(current) ? null : schema, name);
    }

    /** The rows of the whole database. */
    <R> List<R> query(String listing, RowReader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CatalogSql.of(listing))) {
            return rows(statement, reader);
        }
    }

    /** The rows of the schemas. */
    <R> List<R> ofSchemas(String listing, RowReader<R> reader) throws SQLException {
        return query(listing, "text", schemas, reader);
    }

    /** The rows of these tables or views, by the id of their owner. */
    <R extends Owned> Map<Long, List<R>> ofOwners(String listing, List<Long> owners, RowReader<R> reader)
            throws SQLException {
        Map<Long, List<R>> result = new HashMap<>();
        if (owners.isEmpty()) {
            return result;
        }
        for (R row : range(listing, owners, reader)) {
            result.computeIfAbsent(row.owner(), id -> new ArrayList<>()).add(row);
        }
        return result;
    }

    /** Why tables and views could not be asked so far, by their id. */
    Map<Long, String> broken() {
        return broken;
    }

    /**
     * The rows of these owners. One that is damaged makes the query fail for all, so a range that fails is halved until
     * the damaged one stands alone; everything else is still read in few queries.
     */
    private <R> List<R> range(String listing, List<Long> owners, RowReader<R> reader) throws SQLException {
        try {
            return undoable(() -> query(listing, "oid", owners, reader));
        } catch (SQLException e) {
            if (!PostgresErrors.isOfOneObject(e)) {
                throw e;
            }
            if (owners.size() == 1) {
                broken.putIfAbsent(owners.get(0), PostgresErrors.reason(e));
                return List.of();
            }
            int middle = owners.size() / 2;
            List<R> result = new ArrayList<>(range(listing, owners.subList(0, middle), reader));
            result.addAll(range(listing, owners.subList(middle, owners.size()), reader));
            return result;
        }
    }

    /** After an error PostgreSQL refuses everything but to go back to where the transaction was well. */
    private <R> List<R> undoable(Query<R> query) throws SQLException {
        if (connection.getAutoCommit()) {
            return query.rows();
        }
        Savepoint before = connection.setSavepoint();
        try {
            List<R> rows = query.rows();
            connection.releaseSavepoint(before);
            return rows;
        } catch (SQLException e) {
            connection.rollback(before);
            throw e;
        }
    }

    private List<String> existing(List<String> wanted) throws SQLException {
        List<String> found = query("schemas", "text", wanted, row -> row.getString("name"));
        for (String schema : wanted) {
            if (!found.contains(schema)) {
                throw new SchemaException("There is no schema '" + schema + "' in the PostgreSQL database.\n"
                        + "Correct its name, in the very case that it was made in, or create it.");
            }
        }
        return found;
    }

    private <R> List<R> query(String listing, String type, List<?> values, RowReader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CatalogSql.of(listing))) {
            Array array = connection.createArrayOf(type, values.toArray());
            statement.setArray(1, array);
            return rows(statement, reader);
        }
    }

    private static <R> List<R> rows(PreparedStatement statement, RowReader<R> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<R> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    private interface Query<R> {
        List<R> rows() throws SQLException;
    }

    /** Makes a value of the row that the cursor is on. */
    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
