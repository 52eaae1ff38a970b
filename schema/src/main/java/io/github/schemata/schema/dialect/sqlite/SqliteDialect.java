package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** SQLite 3.37 or newer, through whatever JDBC driver is on the class path. */
public final class SqliteDialect implements Dialect {

    static final String PRODUCT = "SQLite";
    static final String PREFIX = "jdbc:sqlite:";

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
        return SqliteUrls.absolute(url, folder);
    }

    @Override
    public Connection open(ConnectionSettings settings) {
        return new SqliteOpener(settings.url()).open();
    }

    @Override
    public Schema read(Connection connection) {
        try {
            return new SqliteReader(connection).read();
        } catch (SQLException e) {
            throw new SchemaException("The SQLite database cannot be read: " + SqliteErrors.reason(e), e);
        }
    }

    @Override
    public DataProfile profile(Connection connection, Schema schema, int limit) {
        try {
            return new SqliteProfiler(connection, limit).profile(schema);
        } catch (SQLException e) {
            throw new SchemaException("The SQLite database cannot be read: " + SqliteErrors.reason(e), e);
        }
    }
}
