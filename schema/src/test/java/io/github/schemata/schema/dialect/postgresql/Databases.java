package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Databases of a few lines, made for one test on a real server, which ends with the JVM. */
final class Databases {

    private static @Nullable EmbeddedPostgres server;
    private static int count;

    private Databases() {}

    /** The url of a new database made of these statements. */
    static String create(String... statements) {
        String url = empty();
        execute(url, statements);
        return url;
    }

    static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static Connection open(String url) {
        return new PostgresDialect().open(new ConnectionSettings(url, null, null));
    }

    static Schema read(String url) {
        try (Connection connection = open(url)) {
            return new PostgresDialect().read(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads the schema that these statements make. */
    static Schema schema(String... statements) {
        return read(create(statements));
    }

    /** Reads the first table, by name, of those that these statements make. */
    static Table table(String... statements) {
        return schema(statements).tables().get(0);
    }

    static Table table(Schema schema, String name) {
        return schema.table(TableName.of(name)).orElseThrow();
    }

    private static synchronized String empty() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            String name = "db" + ++count;
            execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
