package io.github.schemata.migrate.steps;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** What {@link BareLiquibase} runs in a class loader of its own. */
public final class BareRun {

    private BareRun() {}

    public static void update(String root, String path, String url, int none) throws Exception {
        run(root, path, url, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    public static void rollback(String root, String path, String url, int count) throws Exception {
        run(root, path, url, liquibase -> {
            int ours = liquibase.getDatabase().getRanChangeSetList().size() - 1;
            liquibase.rollback(ours, new Contexts(), new LabelExpression());
        });
    }

    /** DriverManager knows only the drivers of the class loader that asked first. */
    private static Connection connect(String url) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, BareRun.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, new Properties());
            }
        }
        throw new SQLException("No driver for " + url);
    }

    private interface Work {
        void with(Liquibase liquibase) throws Exception;
    }

    private static void run(String root, String path, String url, Work work) throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put(Scope.Attr.ui.name(), new LoggerUIService());
        values.put("liquibase.analytics.enabled", false);
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        Scope.child(values, () -> {
            try (Connection connection = connect(url)) {
                work.with(new Liquibase(
                        path, new DirectoryResourceAccessor(Path.of(root)), new JdbcConnection(connection)));
            }
        });
    }
}
