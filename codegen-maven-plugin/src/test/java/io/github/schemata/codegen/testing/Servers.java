package io.github.schemata.codegen.testing;

import io.github.schemata.schema.testing.MariaServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Real servers, each started when it is first asked for and ended with the JVM; every caller gets an empty database of
 * his own.
 */
public final class Servers {

    private static @Nullable EmbeddedPostgres postgres;
    private static int databases;

    private Servers() {}

    /** The url of a new PostgreSQL database. */
    public static synchronized String postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
            String name = "db" + ++databases;
            run(postgres.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The url of a new MariaDB database; where no server is installed the test is skipped. */
    public static String mariadb() {
        try {
            return MariaServer.shared().newDatabase();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements, each for itself. */
    public static void run(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
