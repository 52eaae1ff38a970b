package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Opens connections. */
public final class Databases {

    private Databases() {}

    /** What a connection is wanted for. */
    public enum Access {
        /** To look only: nothing is created, not even a SQLite file that is missing. */
        READ,
        /** To change what is there; a SQLite file that is missing is an error. */
        CHANGE,
        /** To change what is there; a SQLite file that is missing is made. */
        CREATE
    }

    /**
     * Opens a connection.
     *
     * @throws MigrateException when the database is missing, locked, no database, or refuses the login, or its driver is
     *     missing; never with a password in it
     */
    public static Connection open(DatabaseSettings database, Access access) {
        // A first draft: the errors want their own words.
        if (database.product() == Product.SQLITE && access != Access.CREATE) {
            sqliteFile(database).filter(Files::notExists).ifPresent(file -> {
                throw new MigrateException("There is no SQLite database " + file + ": the file does not exist.\n"
                        + "Correct the path in migrate.url; only migrate:update creates a database.");
            });
        }
        Properties login = new Properties();
        if (database.connection().user() != null) {
            login.setProperty("user", database.connection().user());
        }
        if (database.connection().password() != null) {
            login.setProperty("password", database.connection().password());
        }
        try {
            for (Driver driver :
                    ServiceLoader.load(Driver.class, database.drivers().of(database.product()))) {
                if (driver.acceptsURL(database.connection().url())) {
                    return driver.connect(database.connection().url(), login);
                }
            }
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be opened: " + e.getMessage()
                            + "\nCheck migrate.url, migrate.user and migrate.password.",
                    e);
        }
        throw new MigrateException("No JDBC driver for " + database.product().label() + " is on the class path.\n"
                + "Add it to the plugin's <dependencies>.");
    }

    /** The file of a SQLite url; empty for other products and for databases in memory. */
    public static Optional<Path> sqliteFile(DatabaseSettings database) {
        if (database.product() != Product.SQLITE) {
            return Optional.empty();
        }
        String rest =
                database.connection().url().substring("jdbc:sqlite:".length()).replaceAll("\\?.*", "");
        return rest.isEmpty() || rest.startsWith(":memory:") ? Optional.empty() : Optional.of(Path.of(rest));
    }
}
