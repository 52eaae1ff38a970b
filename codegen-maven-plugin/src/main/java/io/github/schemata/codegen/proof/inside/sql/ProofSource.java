package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.codegen.proof.DatabaseAccess;
import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections straight from the project's driver: no thread, nothing registered. */
public abstract class ProofSource implements DataSource, AutoCloseable {

    private final DatabaseAccess access;

    ProofSource(DatabaseAccess access) {
        this.access = access;
    }

    public static ProofSource of(DatabaseAccess access) {
        Sql sql = sql(access.engine());
        return switch (access.kind()) {
            case NONE -> new NoSource(access);
            case OWN -> new OwnSource(access, sql);
            case SHARED -> new ServerSource(access, sql);
        };
    }

    private static Sql sql(Engine engine) {
        return switch (engine) {
            case SQLITE -> new SqliteSql();
            case POSTGRESQL -> new PostgresSql();
            case MARIADB -> new MariaSql();
        };
    }

    public final Engine engine() {
        return access.engine();
    }

    /** How its statements are written. */
    public abstract Sql sql();

    /** Turns to reading: what is read from now on is of one moment. */
    public abstract void startReading() throws SQLException;

    /** Turns to writing: every connection sees what the others wrote. */
    public abstract void startWriting() throws SQLException;

    /** Takes back what was written, where it is not thrown away anyway. */
    public abstract void undo() throws SQLException;

    /** A connection beside the transaction, for statements that may fail. */
    public abstract Connection aside() throws SQLException;

    /** Why rows of a table could not be taken back; empty where they can. */
    public abstract Optional<String> keeps(Table table) throws SQLException;

    /** A new connection with the login that was given. */
    final Connection connect(Properties properties) throws SQLException {
        ConnectionSettings login = access.login();
        if (login.user() != null) {
            properties.setProperty("user", login.user());
        }
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        Connection connection = driver().connect(access.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the url " + login.shownUrl());
        }
        return connection;
    }

    private Driver driver() {
        String name = access.engine().driver();
        try {
            return (Driver) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no driver on the class path: " + name, e);
        }
    }

    static @Nullable Object call(Connection physical, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(physical, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public abstract void close();

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
        // The driver's own will do.
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
