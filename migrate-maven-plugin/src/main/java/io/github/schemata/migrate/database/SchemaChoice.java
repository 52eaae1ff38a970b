package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings a connection to the schemas that are wanted: PostgreSQL by its search path, at the first of which all goes that
 * has no schema named (postgresql.org/docs/current/ddl-schemas.html); MariaDB by the database that is used.
 */
final class SchemaChoice {

    private SchemaChoice() {}

    /** @throws MigrateException when there is no such schema */
    static void make(Connection connection, DatabaseSettings database) throws SQLException {
        if (database.schemas().isEmpty()) {
            return;
        }
        if (database.product() == Product.POSTGRESQL) {
            searchPath(connection, database);
        } else {
            use(connection, database);
        }
    }

    private static void searchPath(Connection connection, DatabaseSettings database) throws SQLException {
        List<String> schemas = database.schemas();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION search_path TO "
                    + schemas.stream()
                            .map(schema -> '"' + schema.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(", ")));
            try (ResultSet row = statement.executeQuery("SELECT current_schema()")) {
                // One that is missing, or not to be used, is passed over: changes would go to the next.
                if (!row.next() || !schemas.get(0).equals(row.getString(1))) {
                    throw missing(database);
                }
            }
        }
    }

    private static void use(Connection connection, DatabaseSettings database) throws SQLException {
        try {
            connection.setCatalog(database.schemas().get(0));
        } catch (SQLException e) {
            if (e.getErrorCode() == DatabaseErrors.UNKNOWN_DATABASE
                    || e.getErrorCode() == DatabaseErrors.DENIED_TO_DATABASE) {
                throw missing(database);
            }
            throw e;
        }
    }

    private static MigrateException missing(DatabaseSettings database) {
        return new MigrateException("There is no schema '" + database.schemas().get(0) + "' at " + database.shownUrl()
                + " that this user may use.\nCorrect migrate.schemas, or create the schema.");
    }
}
