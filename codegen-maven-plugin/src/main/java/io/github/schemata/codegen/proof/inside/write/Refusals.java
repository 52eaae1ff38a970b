package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.Causes;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a row that the table does not want from an entity that writes wrongly. */
final class Refusals {

    /** The driver's names of the constraints that only a row's values break; NOT NULL and DATATYPE are the mapping's. */
    private static final List<String> OF_VALUES = List.of(
            "SQLITE_CONSTRAINT_CHECK",
            "SQLITE_CONSTRAINT_FOREIGNKEY",
            "SQLITE_CONSTRAINT_PRIMARYKEY",
            "SQLITE_CONSTRAINT_ROWID",
            "SQLITE_CONSTRAINT_TRIGGER",
            "SQLITE_CONSTRAINT_UNIQUE");

    /**
     * What servers say of values (postgresql.org/docs/current/errcodes-appendix.html): a key, a CHECK, a trigger that
     * raises, a value that was thought of and is too long or too large; that the user may not write, or that another
     * holds a lock. A NULL that is refused, 23502, is the mapping's.
     */
    private static final List<String> STATES = List.of(
            "23503", "23505", "23514", "23P01", "44000", "45000", "P0001", "22001", "22003", "25006", "40", "42501",
            "55P03");

    /** MariaDB calls all violations by this one. */
    private static final String INTEGRITY = "23000";

    /** mariadb.com/kb/en/mariadb-error-codes: its own of the same, and CHECK of MySQL. */
    private static final Set<Integer> OF_MARIADB = Set.of(
            1022, 1044, 1062, 1142, 1143, 1169, 1205, 1216, 1227, 1264, 1290, 1406, 1451, 1452, 1586, 1644, 1792, 3819,
            4025);

    /**
     * What a CHECK, an index, a generated column or a trigger of the table asks for and only the application has, or
     * nobody; what Hibernate writes calls no function, and names no table with its schema.
     */
    private static final Pattern LACKING = Pattern.compile(
            "(?s)\\[SQLITE_\\w+].*\\((unknown function: |no such function: |no such collation sequence: "
                    + "|no such module: |no such table: main\\.).*");

    private Refusals() {}

    static boolean isOfTable(Throwable e) {
        String message = String.valueOf(Causes.root(e).getMessage());
        return OF_VALUES.stream().anyMatch(message::contains)
                || LACKING.matcher(message).matches()
                || Causes.state(e).filter(state -> isOfServer(state, code(e))).isPresent();
    }

    private static boolean isOfServer(String state, int code) {
        return state.equals(INTEGRITY)
                ? OF_MARIADB.contains(code)
                : STATES.stream().anyMatch(state::startsWith) || OF_MARIADB.contains(code);
    }

    private static int code(Throwable e) {
        return Causes.chain(e)
                .filter(SQLException.class::isInstance)
                .mapToInt(cause -> ((SQLException) cause).getErrorCode())
                .reduce(0, (outer, inner) -> inner);
    }
}
