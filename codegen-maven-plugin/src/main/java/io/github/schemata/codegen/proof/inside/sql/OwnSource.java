package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.codegen.proof.DatabaseAccess;
import io.github.schemata.schema.Table;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database that is the proof's own, a copy or an empty one. They are used again, since a new one has to
 * read the whole schema of a file.
 */
final class OwnSource extends ProofSource {

    private final Sql sql;
    private final Deque<Connection> idle = new ArrayDeque<>();

    OwnSource(DatabaseAccess access, Sql sql) {
        super(access);
        this.sql = sql;
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public void startReading() {
        // Nobody else is at work.
    }

    @Override
    public void startWriting() {
        // Nobody else is at work.
    }

    @Override
    public void undo() {
        // It is thrown away.
    }

    @Override
    public Optional<String> keeps(Table table) {
        return Optional.empty();
    }

    @Override
    public Connection aside() throws SQLException {
        return getConnection();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection physical = idle.isEmpty() ? open() : idle.pop();
        return (Connection) Proxy.newProxyInstance(
                OwnSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? release(physical) : call(physical, method, arguments));
    }

    private Connection open() throws SQLException {
        return connect(sql.properties());
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

    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Its file is thrown away next.
                continue;
            }
        }
        idle.clear();
    }
}
