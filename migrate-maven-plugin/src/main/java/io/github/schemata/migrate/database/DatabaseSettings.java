package io.github.schemata.migrate.database;

import io.github.schemata.schema.dialect.ConnectionSettings;

/**
 * Which database.
 *
 * @param connection url, user and password; a relative SQLite path has been made absolute
 * @param drivers finds the JDBC driver of products other than SQLite, whose driver is the plugin's own
 */
public record DatabaseSettings(ConnectionSettings connection, DriverSource drivers) {

    public Product product() {
        return Product.ofUrl(connection.url());
    }

    /** The url without what may be secret in it, for messages. */
    public String shownUrl() {
        return Secrets.shown(connection.url());
    }
}
