package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.codegen.proof.DatabaseAccess;
import io.github.schemata.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** No database at all: a query comes as far as asking for a connection, and is right by then. */
public final class NoSource extends ProofSource {

    /** What is said to who asks for a connection. */
    public static final class NoDatabase extends SQLException {

        private static final long serialVersionUID = 1L;

        NoDatabase() {
            super("no database");
        }
    }

    NoSource(DatabaseAccess access) {
        super(access);
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw new NoDatabase();
    }

    @Override
    public Sql sql() {
        return new SqliteSql();
    }

    @Override
    public void startReading() {
        // There is nothing to read.
    }

    @Override
    public void startWriting() {
        // There is nothing to write to.
    }

    @Override
    public void undo() {
        // There was nothing to write to.
    }

    @Override
    public Connection aside() throws SQLException {
        throw new NoDatabase();
    }

    @Override
    public Optional<String> keeps(Table table) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
