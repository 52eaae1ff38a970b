package io.github.schemata.migrate.database;

import io.github.schemata.schema.dialect.ConnectionSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which database.
 *
 * @param connection url, user and password; a relative SQLite path has been made absolute
 * @param drivers finds the JDBC driver of products other than SQLite, whose driver is the plugin's own
 * @param schemas where names without a schema are looked for, the first is where changes go; empty for what the
 *     connection has by itself. SQLite has none, and MariaDB's are its databases
 */
public record DatabaseSettings(ConnectionSettings connection, DriverSource drivers, List<String> schemas) {

    public DatabaseSettings {
        schemas = List.copyOf(schemas);
    }

    /** With the schemas that the connection has by itself. */
    public DatabaseSettings(ConnectionSettings connection, DriverSource drivers) {
        this(connection, drivers, List.of());
    }

    /**
     * The database of {@code migrate.scratchUrl}: its login stands in its url ({@code ?user=…&password=…}), else it is
     * {@code migrate.user} and {@code migrate.password}, never a mixture of both.
     */
    public static DatabaseSettings scratch(
            String url, @Nullable String user, @Nullable String password, DriverSource drivers) {
        DatabaseSettings alone = new DatabaseSettings(new ConnectionSettings(url, null, null), drivers);
        return alone.product() == Product.SQLITE
                        || ServerLogin.of(alone).properties().containsKey("user")
                ? alone
                : new DatabaseSettings(new ConnectionSettings(url, user, password), drivers);
    }

    public Product product() {
        return Product.ofUrl(connection.url());
    }

    /** The url without what may be secret in it, for messages. */
    public String shownUrl() {
        return Secrets.shown(connection.url());
    }
}
