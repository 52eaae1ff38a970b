package io.github.schemata.sqlite.rebuild;

import io.github.schemata.sqlite.SqliteChangeException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Runs plans. In the caller's transaction where there is one: a failure is then the caller's to roll back. Otherwise
 * in one of its own.
 */
public final class PlanRunner {

    private static final int ROWS_NAMED = 5;

    private final Connection connection;

    public PlanRunner(Connection connection) {
        this.connection = connection;
    }

    /**
     * Looks at the guards, then runs the statements.
     *
     * @throws SqliteChangeException where a guard does not hold, naming rows; nothing is touched then
     * @throws SQLException what SQLite says to a statement
     */
    public void run(Plan plan) throws SQLException {
        if (plan.statements().isEmpty()) {
            return;
        }
        boolean own = begin();
        try {
            for (Guard guard : plan.guards()) {
                check(plan.table(), guard);
            }
            write(plan);
            if (own) {
                execute("COMMIT");
            }
        } catch (SQLException | RuntimeException e) {
            if (own) {
                undo(e);
            }
            throw e;
        }
    }

    /** Whether this began a transaction; JDBC does not tell whether someone has written BEGIN. */
    private boolean begin() throws SQLException {
        if (!connection.getAutoCommit()) {
            return false;
        }
        try {
            execute("BEGIN IMMEDIATE");
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("within a transaction")) {
                return false;
            }
            throw e;
        }
    }

    private void undo(Exception failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void check(String table, Guard guard) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ROWS_NAMED + 1);
            try (ResultSet rows = statement.executeQuery(guard.rows())) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(found.size() < ROWS_NAMED ? described(rows) : "and more");
                }
                if (!found.isEmpty()) {
                    throw new SqliteChangeException("Table " + table + " is left as it was: " + guard.problem() + ": "
                            + String.join("; ", found) + ". To mend it, " + guard.cure() + ".");
                }
            }
        }
    }

    private static String described(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            String shown =
                    value instanceof String ? "'" + value + "'" : value instanceof byte[] ? "a BLOB" : "" + value;
            values.add(columns.getColumnLabel(i) + " " + shown);
        }
        return String.join(", ", values);
    }

    private void write(Plan plan) throws SQLException {
        long writable = number("writable_schema");
        try {
            for (String statement : plan.statements()) {
                execute(statement);
            }
            look();
            restore(writable);
        } catch (SQLException e) {
            tidy(e, writable);
            throw ofTable(plan.table(), e);
        } catch (RuntimeException e) {
            tidy(e, writable);
            throw e;
        }
    }

    /** SQLite speaks of the table that the rows are copied into; the reader knows only the one that it becomes. */
    private static SQLException ofTable(String table, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String named = InPlace.SCRATCH.matcher(message).replaceAll(Matcher.quoteReplacement(table));
        return named.equals(message) ? e : new SQLException(named, e.getSQLState(), e.getErrorCode(), e);
    }

    private void restore(long writable) throws SQLException {
        execute("PRAGMA writable_schema = " + writable);
    }

    /**
     * RESET comes last: it makes the connection forget the texts that it has read, and what it would read now may make
     * no sense until the caller has rolled back.
     */
    private void tidy(Exception failure, long writable) {
        try {
            restore(writable);
            if (writable == 0) {
                execute("PRAGMA writable_schema = RESET");
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes SQLite read the structure: it would say now what it cannot read, and not to the next who asks. */
    private void look() throws SQLException {
        execute("SELECT count(*) FROM main.sqlite_schema");
    }

    private long number(String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
