package io.github.schemata.codegen.proof.inside;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the copy, straight from the project's driver: no thread, nothing registered. They are used again, since
 * a new one has to read the whole schema.
 */
final class SqliteSource implements DataSource, AutoCloseable {

    private final String url;
    private final Driver driver;
    private final Deque<Connection> idle = new ArrayDeque<>();

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
        Connection physical = idle.isEmpty() ? open() : idle.pop();
        return (Connection) Proxy.newProxyInstance(
                SqliteSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? release(physical) : call(physical, method, arguments));
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        // The copy is thrown away: it need not survive a power cut.
        properties.setProperty("synchronous", "OFF");
        return driver.connect(url, properties);
    }

    private @Nullable Object release(Connection physical) throws SQLException {
        if (!physical.getAutoCommit()) {
            physical.rollback();
            physical.setAutoCommit(true);
        }
        if (!idle.contains(physical)) {
            idle.push(physical);
        }
        return null;
    }

    private static @Nullable Object call(Connection physical, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(physical, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The file is thrown away with whatever was left in it.
                continue;
            }
        }
        idle.clear();
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
