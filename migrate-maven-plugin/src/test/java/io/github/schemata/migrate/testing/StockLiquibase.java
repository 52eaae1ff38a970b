package io.github.schemata.migrate.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.SQLiteDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase as others run it, by its own facade; on SQLite without our extension's database where that is wanted. */
public final class StockLiquibase {

    /** What is done with it. */
    @FunctionalInterface
    public interface Work {
        void with(Liquibase liquibase) throws Exception;
    }

    private StockLiquibase() {}

    /** Runs the changelog at {@code path} below {@code root} on the database of that url. */
    public static void run(Path root, String path, String url, boolean plain, Work work) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            run(root, path, connection, plain, work);
        }
    }

    /** The same on an open connection, which stays open. */
    public static void run(Path root, String path, Connection connection, boolean plain, Work work) throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put(Scope.Attr.ui.name(), new LoggerUIService());
        values.put("liquibase.analytics.enabled", false);
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        Scope.child(values, () -> {
            Database database = plain
                    ? new SQLiteDatabase()
                    : DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setConnection(new JdbcConnection(connection));
            work.with(new Liquibase(path, new DirectoryResourceAccessor(root), database));
            if (!connection.getAutoCommit()) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Applies everything. */
    public static void update(Liquibase liquibase) throws Exception {
        liquibase.update(new Contexts(), new LabelExpression());
    }

    /** Undoes everything. */
    public static void rollback(Liquibase liquibase) throws Exception {
        int applied = liquibase.getDatabase().getRanChangeSetList().size();
        liquibase.rollback(applied, new Contexts(), new LabelExpression());
    }
}
