package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;

/** Finds JDBC drivers: in the plugin's own dependencies, in the project's, else fetched. */
@FunctionalInterface
public interface DriverSource {

    /** Knows only what is on the plugin's own class path. */
    DriverSource OWN = product -> DriverSource.class.getClassLoader();

    /**
     * A class loader that has the driver.
     *
     * @throws MigrateException when there is none to be had
     */
    ClassLoader of(Product product);
}
