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
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * The database of a trial, in one transaction as an update is.
 *
 * @param liquibase as Liquibase sees it
 * @param scratch the database itself
 * @param all the transaction, which is never committed
 */
record TrialDatabase(AbstractJdbcDatabase liquibase, Scratch scratch, WholeUpdate all, Product product)
        implements AutoCloseable {

    static TrialDatabase inMemory() throws LiquibaseException {
        return of(Scratch.open());
    }

    static TrialDatabase of(Path file) throws LiquibaseException {
        return of(Scratch.of(file));
    }

    private static TrialDatabase of(Scratch scratch) throws LiquibaseException {
        LosslessSqliteDatabase database = new LosslessSqliteDatabase();
        database.setConnection(new JdbcConnection(scratch.connection()));
        return new TrialDatabase(database, scratch, database.inOneTransaction(), Product.SQLITE);
    }

    Connection connection() {
        return scratch.connection();
    }

    Schema schema() throws SQLException {
        return scratch.schema();
    }

    /** Makes DATABASECHANGELOG where it is missing. */
    void prepareHistory() throws LiquibaseException {
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(liquibase)
                .init();
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        try {
            all.close();
        } finally {
            liquibase.close();
        }
    }
}
