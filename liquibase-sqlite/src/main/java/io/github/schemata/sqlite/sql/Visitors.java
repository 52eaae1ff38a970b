package io.github.schemata.sqlite.sql;

import java.util.List;
import liquibase.database.Database;
import liquibase.sql.visitor.SqlVisitor;

/** The modifySql of a changeset. */
final class Visitors {

    private Visitors() {}

    static String apply(List<SqlVisitor> visitors, String sql, Database database) {
        String modified = sql;
        for (SqlVisitor visitor : visitors) {
            modified = visitor.modifySql(modified, database);
        }
        return modified;
    }
}
