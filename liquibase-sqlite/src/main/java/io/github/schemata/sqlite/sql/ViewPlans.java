package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.rebuild.Plan;
import java.sql.*;
import java.util.List;

final class ViewPlans {
    static List<Plan> rename(Connection c, String o, String n) throws SQLException {
        throw new SQLException();
    }
}
