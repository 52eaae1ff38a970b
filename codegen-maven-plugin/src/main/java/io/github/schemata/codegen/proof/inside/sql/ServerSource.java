package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.codegen.proof.DatabaseAccess;
import io.github.schemata.schema.Table;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two connections to a server, and no transaction on them that is ever committed: one only reads, the other writes and
 * rolls back. Whoever asks for a connection shares the one that it is the turn of, and its transaction; what he commits
 * is checked as a commit would, and stays in that transaction.
 */
final class ServerSource extends ProofSource {

    private final Sql sql;
    private @Nullable Connection reader;
    private @Nullable Connection writer;
    private @Nullable Map<String, String> keeping;
    private boolean writing;

    ServerSource(DatabaseAccess access, Sql sql) {
        super(access);
        this.sql = sql;
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public void startReading() throws SQLException {
        writing = false;
        reader().rollback();
    }

    @Override
    public void startWriting() throws SQLException {
        reader().rollback();
        writing = true;
        writer().rollback();
    }

    @Override
    public void undo() throws SQLException {
        if (writing) {
            writer().rollback();
        }
    }

    @Override
    public Optional<String> keeps(Table table) throws SQLException {
        if (keeping == null) {
            keeping = sql.keeping(reader());
        }
        return Optional.ofNullable(keeping.get(table.name().toString()));
    }

    @Override
    public Connection aside() throws SQLException {
        return shared(reader());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return shared(writing ? writer() : reader());
    }

    private Connection reader() throws SQLException {
        if (reader == null) {
            reader = open(sql.readingSession());
        }
        return reader;
    }

    private Connection writer() throws SQLException {
        if (writer == null) {
            writer = open(sql.writingSession());
        }
        return writer;
    }

    private Connection open(List<String> session) throws SQLException {
        Connection connection = connect(sql.properties());
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String setting : session) {
                    statement.execute(setting);
                }
            }
            // What a session sets inside a transaction counts from the next one on.
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Connection shared(Connection physical) {
        boolean[] autoCommit = {true};
        return (Connection) Proxy.newProxyInstance(
                ServerSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> answer(physical, autoCommit, method, arguments));
    }

    private @Nullable Object answer(
            Connection physical, boolean[] autoCommit, Method method, @Nullable Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close", "setReadOnly", "setTransactionIsolation", "abort":
                return null;
            case "commit":
                check(physical);
                return null;
            case "getAutoCommit":
                return autoCommit[0];
            case "setAutoCommit":
                autoCommit[0] = Boolean.TRUE.equals(arguments[0]);
                return null;
            default:
                return call(physical, method, arguments);
        }
    }

    private void check(Connection physical) throws SQLException {
        try (Statement statement = physical.createStatement()) {
            for (String check : sql.checks()) {
                statement.execute(check);
            }
        }
    }

    @Override
    public void close() {
        end(reader);
        end(writer);
        reader = null;
        writer = null;
    }

    private static void end(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // The server rolls back what a lost connection leaves.
            return;
        }
    }
}
