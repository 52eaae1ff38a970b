package io.github.schemata.sqlite.rebuild;

import java.sql.*;

public final class Mirror implements AutoCloseable {
    public static Mirror of(Connection c) throws SQLException {
        throw new SQLException();
    }

    public Connection connection() {
        throw new IllegalStateException();
    }

    public void close() {}
}
