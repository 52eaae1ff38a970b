package io.github.schemata.schema.dialect.sqlite.script;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement that SQLite refuses. */
public final class StatementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScriptStatement statement;
    private final SQLException error;

    /** @param statement null where it is one of many that were run at once */
    StatementException(@Nullable ScriptStatement statement, SQLException error) {
        super(error);
        this.statement = statement;
        this.error = error;
    }

    /** Which it is; null where it is one of many that were run at once. */
    public @Nullable ScriptStatement statement() {
        return statement;
    }

    /** What SQLite said. */
    public SQLException error() {
        return error;
    }
}
