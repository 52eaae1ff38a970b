package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.Schema;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.WholeUpdate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/** A SQLite file that is thrown away, with rows and a history of its own; in one transaction, which is never committed. */
final class FileGround implements Ground {

    private final Scratch scratch;
    private final LosslessSqliteDatabase database = new LosslessSqliteDatabase();
    private @Nullable WholeUpdate all;

    private FileGround(Scratch scratch) {
        this.scratch = scratch;
        database.setConnection(new JdbcConnection(scratch.connection()));
    }

    static FileGround open(Path file) {
        return new FileGround(Scratch.of(file));
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public String label() {
        return "a copy of the " + Product.SQLITE.label() + " database";
    }

    @Override
    public String cure() {
        return "Correct it: an update of the database would fail alike.";
    }

    @Override
    public void begin() throws LiquibaseException {
        all = database.inOneTransaction();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database)
                .init();
    }

    @Override
    public void prepare(PreconditionLogic preconditions) {
        // It is what it is.
    }

    @Override
    public void prepare(ChangeSet changeset) {
        // It is what it is.
    }

    @Override
    public void ran(ChangeSet changeset, @Nullable ExecType outcome) throws LiquibaseException {
        database.markChangeSetExecStatus(changeset, outcome == null ? ExecType.EXECUTED : outcome);
    }

    @Override
    public void undone(ChangeSet changeset) throws LiquibaseException {
        database.removeRanStatus(changeset);
        database.commit();
    }

    @Override
    public Connection connection() {
        return scratch.connection();
    }

    @Override
    public void end() {
        // Nothing of it is kept.
    }

    @Override
    public Schema schema() throws SQLException {
        return scratch.schema();
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        try {
            if (all != null) {
                all.close();
            }
        } finally {
            database.close();
            scratch.close();
        }
    }
}
