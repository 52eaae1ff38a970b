package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.Owned;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the database for its catalog, one query per kind over all schemas or tables at once. */
final class PostgresCatalog {

    private final Connection connection;
    private final List<String> schemas;
    private final String current;

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
        for (R row : query(listing, "oid", owners, reader)) {
            result.computeIfAbsent(row.owner(), id -> new ArrayList<>()).add(row);
        }
        return result;
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

    /** Makes a value of the row that the cursor is on. */
    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
