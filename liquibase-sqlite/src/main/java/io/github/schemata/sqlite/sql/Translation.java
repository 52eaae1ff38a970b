package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.rebuild.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What one of Liquibase's statements means on SQLite. */
public sealed interface Translation {

    /** Nothing special: Liquibase's own SQL is right. */
    record AsIs() implements Translation {}

    /** A table becomes another one; edits of one table are gathered. */
    record Edits(String table, List<TableEdit> edits) implements Translation {
        public Edits {
            edits = List.copyOf(edits);
        }
    }

    /** SQL that depends on what is there when its turn comes. */
    record Planned(Planner planner) implements Translation {}

    /** SQLite has no such thing: said, and nothing done. */
    record Nothing(String why) implements Translation {}

    /** Looks at the structure and says what to run. */
    interface Planner {
        List<Plan> plan(Connection structure) throws SQLException;
    }
}
