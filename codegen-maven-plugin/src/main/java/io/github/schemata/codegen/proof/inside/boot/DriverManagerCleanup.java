package io.github.schemata.codegen.proof.inside.boot;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Takes the drivers of this class loader out of {@link DriverManager}, which would keep the loader alive. */
public final class DriverManagerCleanup {

    private DriverManagerCleanup() {}

    public static void run() {
        ClassLoader here = DriverManagerCleanup.class.getClassLoader();
        List<Driver> ours = DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == here)
                .toList();
        for (Driver driver : ours) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                // Only memory is at stake.
                continue;
            }
        }
    }
}
