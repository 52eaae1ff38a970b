package io.github.schemata.codegen.proof.inside;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to the copy, straight from the project's driver: no pool, no thread, nothing registered. */
final class SqliteSource implements DataSource {

    private final String url;
    private final Driver driver;

    SqliteSource(String url) {
        this.url = url;
        try {
            this.driver =
                    (Driver) Class.forName("org.sqlite.JDBC").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no SQLite driver on the class path", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        // The copy is thrown away: it need not survive a power cut.
        properties.setProperty("synchronous", "OFF");
        return driver.connect(url, properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is logged.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // A file needs no login.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a wrapper of " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
