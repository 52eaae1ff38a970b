package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.executor.ExecutorService;

/**
 * A database of a product in Liquibase's eyes, with nothing behind it: what would be executed is written.
 */
final class OfflineDatabase implements AutoCloseable {

    private final Product product;
    private final Database liquibase;
    private final Dialect dialect;
    private final ScriptText text = new ScriptText();
    private boolean open;

    private OfflineDatabase(Product product) throws DatabaseException {
        this.product = product;
        this.dialect = Dialect.of(product);
        this.liquibase = switch (product) {
            case SQLITE -> new LosslessSqliteDatabase();
            case POSTGRESQL -> new PostgresDatabase();
            case MARIADB -> new MariaDBDatabase();
            case MYSQL -> new MySQLDatabase();
        };
        liquibase.setConnection(new NoConnection(product));
        liquibase.setOutputDefaultSchema(false);
        liquibase.setOutputDefaultCatalog(false);
        ScriptExecutor executor = new ScriptExecutor(liquibase, dialect, text);
        for (String name : List.of("jdbc", "logging")) {
            executors().setExecutor(name, liquibase, executor);
        }
        if (liquibase instanceof LosslessSqliteDatabase sqlite) {
            sqlite.wholeScript();
        }
    }

    static OfflineDatabase of(Product product) throws DatabaseException {
        return new OfflineDatabase(product);
    }

    Product product() {
        return product;
    }

    Database liquibase() {
        return liquibase;
    }

    Dialect dialect() {
        return dialect;
    }

    ScriptText text() {
        return text;
    }

    void statement(String sql) {
        text.line(dialect.terminated(sql));
    }

    /** Begins the transaction, where it has not begun. */
    void begin() throws DatabaseException {
        if (liquibase instanceof LosslessSqliteDatabase sqlite) {
            sqlite.script().begin();
        } else if (!open) {
            open = true;
            dialect.begin().forEach(this::statement);
        }
    }

    /** Ends the transaction, where it has begun. */
    void commit() throws DatabaseException {
        if (liquibase instanceof LosslessSqliteDatabase sqlite) {
            sqlite.script().commit();
        } else if (open) {
            open = false;
            dialect.commit().forEach(this::statement);
        }
    }

    /** Between changesets: what a commit would check here is checked. */
    void changesetDone() {
        if (open && text.isDeferring()) {
            dialect.checkDeferred().forEach(this::statement);
        }
    }

    private static ExecutorService executors() {
        return Scope.getCurrentScope().getSingleton(ExecutorService.class);
    }

    @Override
    public void close() throws DatabaseException {
        ChangeLogHistoryServiceFactory histories =
                Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class);
        histories.unregister(histories.getChangeLogService(liquibase));
        executors().clearExecutor("jdbc", liquibase);
        executors().clearExecutor("logging", liquibase);
        liquibase.close();
    }
}
