package io.github.schemata.sqlite.rebuild;

import java.sql.*;

public final class ForeignKeyViolations {
    public static ForeignKeyViolations of(Connection c) throws SQLException {
        throw new SQLException();
    }

    public void refuseNewSince(ForeignKeyViolations b) throws SQLException {
        throw new SQLException();
    }
}
