package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.Product;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code migrate:dump}: a SQLite database as an SQL script, with the effect of the sqlite3 shell's {@code .dump}. */
public final class DumpDatabase {

    /**
     * @param database a SQLite database
     * @param outputFile where the script goes; null for {@code out}
     * @param overwrite whether a file that is there may be replaced
     * @param out where the script goes without a file
     */
    public record Request(
            DatabaseSettings database, @Nullable Path outputFile, boolean overwrite, OutputStream out) {}

    /** @throws MigrateException when it is no SQLite database, cannot be read, or the file is there or cannot be written */
    public void run(Request request) {
        DatabaseSettings database = request.database();
        Path file = requireSqliteFile(database);
        Path target = request.outputFile();
        try (Connection connection = Databases.open(database, Access.READ)) {
            // One transaction is one state of the database, whatever others write meanwhile.
            connection.setAutoCommit(false);
            if (target == null) {
                OutputStream out = new BufferedOutputStream(request.out(), 1 << 16);
                new DumpWriter(connection, out).write();
                out.flush();
            } else {
                requireOther(file, target);
                OutputFile.<SQLException>write(
                        target, request.overwrite(), out -> new DumpWriter(connection, out).write());
            }
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, database);
        } catch (IOException e) {
            throw new MigrateException(
                    "The script " + (target == null ? "" : target + " ") + "cannot be written: " + e.getMessage()
                            + "\nCheck the disk, or give another migrate.outputFile.",
                    e);
        }
    }

    private static Path requireSqliteFile(DatabaseSettings database) {
        if (database.product() != Product.SQLITE) {
            throw new MigrateException("migrate:dump is for SQLite, and migrate.url leads to "
                    + database.product().label()
                    + ".\nGive jdbc:sqlite:path/to/file.db; other databases have programs of their own for this.");
        }
        return Databases.sqliteFile(database)
                .orElseThrow(() -> new MigrateException("There is nothing to dump in a database in memory.\n"
                        + "Give the database file in migrate.url, like jdbc:sqlite:path/to/file.db."));
    }

    private static void requireOther(Path database, Path target) throws IOException {
        if (Files.exists(target) && Files.exists(database) && Files.isSameFile(database, target)) {
            throw new MigrateException(target + " is the database itself.\nGive another file in migrate.outputFile.");
        }
    }
}
