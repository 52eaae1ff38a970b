package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;

/** Databases of a few lines, made for one test. */
final class Databases {

    private static final Path REAL = Path.of("../../shared/databases");

    private Databases() {}

    /** Makes a database file of these statements. */
    static Path create(Path file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            return file;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static Connection open(Path file) {
        return new SqliteDialect().open(new ConnectionSettings("jdbc:sqlite:" + file, null, null));
    }

    static Schema read(Path file) {
        try (Connection connection = open(file)) {
            return new SqliteDialect().read(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads the schema that these statements make. */
    static Schema schema(Path folder, String... statements) {
        return read(create(folder.resolve("test.db"), statements));
    }

    /** Reads the first table, by name, of those that these statements make. */
    static Table table(Path folder, String... statements) {
        return schema(folder, statements).tables().get(0);
    }

    static Table table(Schema schema, String name) {
        return schema.table(TableName.of(name)).orElseThrow();
    }

    /** One of the real databases, which are not part of the project. */
    static Path real(String name) {
        Path file = REAL.resolve(name + ".sqlite");
        Assumptions.assumeTrue(Files.exists(file), () -> "There is no " + file + ": skipped");
        return file;
    }
}
