package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.rebuild.Guard;
import io.github.schemata.sqlite.rebuild.Plan;
import java.util.ArrayList;
import java.util.List;

/** A plan as SQL statements only: a guard becomes an INSERT that fails with the guard's words. */
public final class PlanScript {

    private static final String GUARD = "temp.\"schemata_guard\"";

    private PlanScript() {}

    /** All statements of the plan in order, guards first, without semicolons. */
    public static List<String> statements(Plan plan) {
        List<String> sql = new ArrayList<>();
        for (Guard guard : plan.guards()) {
            sql.addAll(guard(guard.problem() + ": " + guard.cure(), guard.rows()));
        }
        sql.addAll(plan.statements());
        return sql;
    }

    /** Three statements that fail where {@code rows} finds any: SQLite reports a violated check by its name. */
    public static List<String> guard(String words, String rows) {
        return List.of(
                "CREATE TEMP TABLE \"schemata_guard\" (found CONSTRAINT " + Identifiers.quote(words)
                        + " CHECK (found IS NULL))",
                "INSERT INTO " + GUARD + " SELECT 1 WHERE EXISTS (" + rows + ")",
                "DROP TABLE " + GUARD);
    }
}
