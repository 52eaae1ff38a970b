package io.github.schemata.sqlite.rebuild;

import io.github.schemata.sqlite.edit.TableEdit;
import java.sql.*;
import java.util.List;

public final class TablePlanner {
    public static Plan plan(Connection c, String table, List<TableEdit> edits) throws SQLException {
        throw new SQLException();
    }

    public static List<Plan> dropTable(Connection c, String table, boolean cascade) throws SQLException {
        throw new SQLException();
    }
}
