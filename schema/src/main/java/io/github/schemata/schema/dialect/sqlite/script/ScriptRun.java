package io.github.schemata.schema.dialect.sqlite.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a script on a new database. What stands in no transaction of the script is gathered in ones of
 * ours, and rows in texts of many statements, since each call costs.
 */
public final class ScriptRun implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;

    private final Statement sqlite;
    private final int atOnce;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(AT_ONCE * 2);
    private boolean ours;
    private @Nullable ScriptStatement theirs;
    private @Nullable ScriptStatement rollback;
    private boolean wal;
    private long count;

    /** @param gathered whether many statements are run at once; an error does not tell then which it is */
    public ScriptRun(Connection connection, boolean gathered) throws SQLException {
        this.sqlite = connection.createStatement();
        this.atOnce = gathered ? AT_ONCE : 0;
    }

    /** Runs one.
     *
     * @throws RefusedException when it is not allowed
     * @throws StatementException when SQLite refuses it */
    public void run(ScriptStatement statement) throws StatementException, RefusedException {
        ScriptRules.Kind kind = ScriptRules.of(statement);
        if (kind == ScriptRules.Kind.REFUSED) {
            throw new RefusedException(ScriptRules.refusal(statement), ScriptRules.isForeign(statement));
        }
        count += statement.isCommand() ? 0 : 1;
        if (kind == ScriptRules.Kind.ROWS && atOnce > 0 && Literals.isUtf8(statement.text())) {
            begin(statement);
            rows.writeBytes(statement.text());
            if (rows.size() >= atOnce) {
                flush();
            }
            return;
        }
        flush();
        alone(statement, kind);
    }

    private void alone(ScriptStatement statement, ScriptRules.Kind kind) throws StatementException, RefusedException {
        switch (kind) {
            case ROWS, RUN, SAVEPOINT -> {
                begin(statement);
                execute(statement, Literals.readable(statement));
            }
            case SETTING -> {
                commit(statement);
                query(statement);
            }
            case QUERY -> query(statement);
            case BEGIN -> {
                commit(statement);
                execute(statement, statement.sql());
                theirs = statement;
            }
            case COMMIT, ROLLBACK -> {
                commit(statement);
                execute(statement, statement.sql());
                theirs = null;
                rollback = kind == ScriptRules.Kind.ROLLBACK ? statement : null;
            }
            case WAL -> wal = true;
            case IGNORED, REFUSED -> {}
        }
    }

    /** How many statements the script had so far. */
    public long count() {
        return count;
    }

    /** Whether the script wants WAL mode. */
    public boolean wantsWal() {
        return wal;
    }

    /** Ends what is open.
     *
     * @throws RefusedException when the script cannot be complete
     * @throws StatementException when SQLite refuses what was gathered */
    public void finish() throws StatementException, RefusedException {
        flush();
        ScriptStatement begun = theirs;
        if (begun != null) {
            throw new RefusedException("the script ends within the transaction that begins at line " + begun.line()
                    + ": it is not complete");
        }
        ScriptStatement undone = rollback;
        if (undone != null && isEmpty(undone)) {
            throw new RefusedException(
                    "the script undoes all that it did, at line " + undone.line() + ": what wrote it has failed");
        }
        if (ours) {
            execute(null, "COMMIT");
            ours = false;
        }
    }

    private boolean isEmpty(ScriptStatement at) throws StatementException {
        try (ResultSet row = sqlite.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return row.getInt(1) == 0;
        } catch (SQLException e) {
            throw new StatementException(at, e);
        }
    }

    private void begin(ScriptStatement statement) throws StatementException {
        if (theirs == null && !ours) {
            execute(statement, "BEGIN");
            ours = true;
        }
    }

    private void commit(ScriptStatement statement) throws StatementException {
        if (ours) {
            execute(statement, "COMMIT");
            ours = false;
        }
    }

    private void flush() throws StatementException {
        if (rows.size() > 0) {
            String sql = rows.toString(StandardCharsets.UTF_8);
            rows.reset();
            execute(null, sql);
        }
    }

    private void execute(@Nullable ScriptStatement statement, String sql) throws StatementException {
        try {
            sqlite.executeUpdate(sql);
        } catch (SQLException e) {
            throw new StatementException(statement, e);
        }
    }

    /** Takes all rows, since some of what a query does may be done only then. */
    private void query(ScriptStatement statement) throws StatementException, RefusedException {
        try {
            if (sqlite.execute(Literals.readable(statement))) {
                try (ResultSet row = sqlite.getResultSet()) {
                    while (row.next()) {
                        continue;
                    }
                }
            }
        } catch (SQLException e) {
            throw new StatementException(statement, e);
        }
    }

    @Override
    public void close() throws SQLException {
        sqlite.close();
    }
}
