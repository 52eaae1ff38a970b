package io.github.schemata.migrate.baseline;

import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Databases that are brought under a changelog. */
enum Example {
    TORTURE,
    /** All that SQLite can declare and a server can hold, with rows. */
    MOVED,
    CHINOOK,
    SAKILA,
    NORTHWIND;

    private static final Path REAL = Path.of(System.getProperty("basedir", "."), "../../shared/databases");

    /** A copy in that folder. */
    Path in(Path folder) throws IOException, SQLException {
        Path copy = folder.resolve("source.db");
        if (this == TORTURE || this == MOVED) {
            try (Database database = Database.at(copy);
                    InputStream script = Example.class.getResourceAsStream(
                            "/baseline/" + name().toLowerCase(Locale.ROOT) + ".sql")) {
                String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
                // One statement of the driver's runs the whole script.
                try (java.sql.Statement statement = database.connection().createStatement()) {
                    statement.executeUpdate(sql);
                    if (this == TORTURE) {
                        statement.executeUpdate("CREATE TABLE crlf (\r\n  a TEXT, -- one\r\n  b TEXT\r\n)");
                    }
                }
            }
            return copy;
        }
        Path file = REAL.resolve(name().toLowerCase(Locale.ROOT) + ".sqlite");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there");
        return Files.copy(file, copy);
    }
}
