package io.github.schemata.sqlite.rebuild;

import java.util.List;

/**
 * How a table gets from what it is to what it should be.
 *
 * @param table the table, as SQLite spells it
 * @param guards what must hold; all are looked at before the first statement runs
 * @param statements the SQL, in order, without semicolons; to be run in one transaction
 * @param copies whether the rows are copied
 */
public record Plan(String table, List<Guard> guards, List<String> statements, boolean copies) {

    public Plan {
        guards = List.copyOf(guards);
        statements = List.copyOf(statements);
    }
}
