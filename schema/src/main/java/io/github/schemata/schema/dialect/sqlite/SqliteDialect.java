package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SQLite 3.37 or newer, through whatever JDBC driver is on the class path. */
public final class SqliteDialect implements Dialect {

    public static final String PRODUCT = "SQLite";

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public boolean handles(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith(SqliteUrl.PREFIX);
    }

    @Override
    public String absolute(String url, Path folder) {
        return SqliteUrls.absolute(url, folder);
    }

    @Override
    public Optional<String> fingerprint(String url) {
        return SqliteFingerprint.of(SqliteUrl.of(url).file());
    }

    @Override
    public Connection open(ConnectionSettings settings) {
        return new SqliteOpener(settings.url()).open();
    }

    @Override
    public Schema read(Connection connection, List<String> schemas) {
        return atOneMoment(connection, () -> new SqliteReader(connection).read());
    }

    @Override
    public DataProfile profile(Connection connection, Schema schema, int limit) {
        return atOneMoment(connection, () -> new SqliteProfiler(connection, limit).profile(schema));
    }

    /** In one transaction, so that what is read belongs together even while others write. */
    private static <T> T atOneMoment(Connection connection, Reading<T> reading) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return reading.read();
            } finally {
                end(connection, autoCommit);
            }
        } catch (SQLException e) {
            throw SqliteErrors.explained(e, file(connection));
        }
    }

    /** After some errors SQLite has ended the transaction itself; saying so must not hide the error. */
    private static void end(Connection connection, boolean autoCommit) {
        try {
            if (autoCommit) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException alreadyEnded) {
            return;
        }
    }

    /** The file that is read, for messages. */
    private static Path file(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
            return Path.of(rows.next() ? rows.getString("file") : "");
        } catch (SQLException e) {
            return Path.of("");
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }
}
