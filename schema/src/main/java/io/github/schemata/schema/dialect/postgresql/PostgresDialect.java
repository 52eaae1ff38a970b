package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL 12 or newer, through whatever JDBC driver is on the class path. */
public final class PostgresDialect implements Dialect {

    static final String PRODUCT = "PostgreSQL";

    private static final String PREFIX = "jdbc:postgresql:";

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public boolean handles(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    @Override
    public String absolute(String url, Path folder) {
        return url;
    }

    @Override
    public Optional<String> fingerprint(String url) {
        return Optional.empty();
    }

    @Override
    public Connection open(ConnectionSettings settings) {
        return new PostgresOpener(settings).open();
    }

    @Override
    public Schema read(Connection connection, List<String> schemas) {
        try {
            return connection.getAutoCommit()
                    ? inTransaction(connection, schemas)
                    : withinTransaction(connection, schemas);
        } catch (SQLException e) {
            throw PostgresErrors.unreadable(e);
        }
    }

    /** The rows are not looked at. */
    @Override
    public DataProfile profile(Connection connection, Schema schema, int limit) {
        return DataProfile.NONE;
    }

    /** So that what is read belongs together even while others change it. */
    private static Schema inTransaction(Connection connection, List<String> schemas) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return readPlainly(connection, schemas);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Schema withinTransaction(Connection connection, List<String> schemas) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return readPlainly(connection, schemas);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    /**
     * What a session may choose must not show in expressions: the zone of a time, how a backslash is written,
     * quotes around every name. What is compiled just in time is not worth it here.
     */
    private static Schema readPlainly(Connection connection, List<String> schemas) throws SQLException {
        execute(connection, "SET LOCAL TimeZone TO 'UTC'");
        execute(connection, "SET LOCAL standard_conforming_strings TO on");
        execute(connection, "SET LOCAL quote_all_identifiers TO off");
        execute(connection, "SET LOCAL jit TO off");
        return new PostgresReader(connection).read(schemas);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
