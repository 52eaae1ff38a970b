package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Databases.Access;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true of a database file before SQLite is asked to open it, since SQLite says little or makes a new one. */
final class SqliteFile {

    private final Path file;

    SqliteFile(Path file) {
        this.file = file;
    }

    /**
     * Makes an empty file where there is none, which is an empty database to SQLite.
     *
     * @return whether it was made by this call, also where two runs want to make it at once
     */
    boolean make() {
        if (Files.exists(file)) {
            return false;
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MigrateException("The SQLite database " + file + " cannot be made: there is no folder " + folder
                    + ".\nMake the folder, or correct the path in migrate.url.");
        }
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new MigrateException(
                    "The SQLite database " + file + " cannot be made: the folder " + folder + " is not writable.\n"
                            + "Give " + user() + " the right to write there, or correct the path in migrate.url.",
                    e);
        }
    }

    /** @throws MigrateException when the file cannot be what is wanted */
    void require(Access access, SqliteAddress address) {
        if (!Files.exists(file) && !Files.notExists(file)) {
            throw new MigrateException("The SQLite database " + file + " cannot be reached: permission denied.\nGive "
                    + user() + " the right to enter its folder, or correct the path in migrate.url.");
        }
        if (!Files.exists(file)) {
            throw new MigrateException("There is no SQLite database " + file + ": the file does not exist.\n"
                    + "Correct the path in migrate.url; only migrate:update and migrate:load make a database.");
        }
        if (Files.isDirectory(file)) {
            throw new MigrateException(file + " is a directory, not a SQLite database.\n"
                    + "Give the database file in migrate.url, like jdbc:sqlite:path/to/file.db.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new MigrateException("The SQLite database " + file + " cannot be read: "
                    + (Files.isRegularFile(file) ? "permission denied" : "it is no regular file")
                    + ".\nGive a database file that " + user() + " may read.");
        }
        if (access != Access.READ) {
            requireWritable(address);
        }
    }

    private void requireWritable(SqliteAddress address) {
        if (!Files.isWritable(file)) {
            throw new MigrateException("The SQLite database " + file + " is read-only.\nGive " + user()
                    + " the right to write to the file and its folder.");
        }
        Path folder = file.getParent();
        if (folder != null && !Files.isWritable(folder) && !address.has("journal_mode")) {
            throw new MigrateException("The SQLite database " + file + " cannot be changed: SQLite makes its journal"
                    + " beside it, and the folder is not writable.\nGive " + user() + " the right to write to "
                    + folder + ".");
        }
    }

    private static String user() {
        return System.getProperty("user.name");
    }
}
