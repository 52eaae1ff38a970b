package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Connects by the driver that knows the url; not by DriverManager, which sees only drivers of its caller's class loader. */
final class Drivers {

    private static final int MOST_BROKEN = 100;

    private Drivers() {}

    /** @throws MigrateException when there is no driver for the url */
    static Connection connect(DatabaseSettings database, String url, Properties properties) throws SQLException {
        ClassLoader loader = database.drivers().of(database.product());
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
        while (hasNext(drivers)) {
            Driver driver = next(drivers);
            if (driver != null && driver.acceptsURL(url)) {
                Connection connection = driver.connect(url, properties);
                if (connection != null) {
                    return connection;
                }
            }
        }
        throw missing(database);
    }

    /** A class path may name drivers that it does not have; they are none of ours. */
    private static boolean hasNext(Iterator<Driver> drivers) {
        for (int broken = 0; broken < MOST_BROKEN; broken++) {
            try {
                return drivers.hasNext();
            } catch (ServiceConfigurationError e) {
                continue;
            }
        }
        return false;
    }

    private static @Nullable Driver next(Iterator<Driver> drivers) {
        try {
            return drivers.next();
        } catch (ServiceConfigurationError | LinkageError e) {
            return null;
        }
    }

    private static MigrateException missing(DatabaseSettings database) {
        return new MigrateException("No JDBC driver for " + database.product().label() + " accepts the url "
                + database.shownUrl() + ".\nCorrect migrate.url, or add the driver to the plugin:\n"
                + "<dependencies><dependency>\n" + coordinates(database.product()) + "\n</dependency></dependencies>");
    }

    private static String coordinates(Product product) {
        return switch (product) {
            case SQLITE -> coordinates("org.xerial", "sqlite-jdbc", "3.54.1.0");
            case POSTGRESQL -> coordinates("org.postgresql", "postgresql", "42.7.14");
            case MARIADB -> coordinates("org.mariadb.jdbc", "mariadb-java-client", "3.5.11");
            case MYSQL -> coordinates("com.mysql", "mysql-connector-j", "8.4.0");
        };
    }

    private static String coordinates(String group, String artifact, String version) {
        return "  <groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version>";
    }
}
