package io.github.schemata.sqlite.rebuild;

import java.sql.*;

public final class PlanRunner {
    public PlanRunner(Connection c) {}

    public void run(Plan p) throws SQLException {
        throw new SQLException();
    }
}
