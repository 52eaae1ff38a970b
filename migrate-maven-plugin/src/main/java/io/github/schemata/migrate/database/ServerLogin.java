package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * How a server's driver is called: user and password as properties, and out of the url, which drivers write to logs
 * and into errors when they do not understand it.
 *
 * @param url the url without user and password
 * @param properties user and password
 */
record ServerLogin(String url, Properties properties) {

    /** @throws MigrateException when the login stands where the driver knows none */
    static ServerLogin of(DatabaseSettings database) {
        ConnectionSettings settings = database.connection();
        requireNoLoginBeforeHost(database);
        Properties properties = new Properties();
        int question = settings.url().indexOf('?');
        String url = settings.url();
        if (question >= 0) {
            UnaryOperator<String> decoder = database.product() == Product.POSTGRESQL
                    ? value -> URLDecoder.decode(value, StandardCharsets.UTF_8)
                    : UnaryOperator.identity();
            List<String> others = new ArrayList<>();
            for (String option : url.substring(question + 1).split("&")) {
                String[] parts = option.split("=", 2);
                if (parts.length == 2 && (parts[0].equals("user") || parts[0].equals("password"))) {
                    properties.setProperty(parts[0], decoded(parts[1], decoder));
                } else {
                    others.add(option);
                }
            }
            url = url.substring(0, question) + (others.isEmpty() ? "" : "?" + String.join("&", others));
        }
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        return new ServerLogin(url, properties);
    }

    /** PostgreSQL's driver would take the login for the host, MariaDB's refuses it; both repeat it. */
    private static void requireNoLoginBeforeHost(DatabaseSettings database) {
        String url = database.connection().url().replaceAll("(?s)\\?.*", "");
        if (database.product() != Product.MYSQL && url.contains("@")) {
            throw new MigrateException("The url of " + database.shownUrl() + " has a login before the host, which "
                    + database.product().label() + "'s driver does not read.\n"
                    + "Give migrate.user and migrate.password, or migrate.serverId, and take it out of migrate.url.");
        }
    }

    private static String decoded(String value, UnaryOperator<String> decoder) {
        try {
            return decoder.apply(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
