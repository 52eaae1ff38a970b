package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A database that is filled aside, in the folder where it will stand, and takes its place when it is complete. */
final class NewDatabase implements AutoCloseable {

    private static final List<String> COMPANIONS = List.of("-journal", "-wal", "-shm");

    /** Nothing is waited for that a crash would lose with the file anyway; nothing else is reached. */
    private static final String WHILE_FILLING =
            "foreign_keys=off&journal_mode=MEMORY&synchronous=OFF&locking_mode=EXCLUSIVE"
                    + "&cache_size=-32000&limit_attached=0&enable_load_extension=false";

    private final DatabaseSettings database;
    private final Path place;
    private final Path aside;

    private NewDatabase(DatabaseSettings database, Path place) {
        this.database = database;
        this.place = place;
        this.aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
    }

    /** @throws MigrateException when there is a database already that may not be replaced, or no place for one */
    static NewDatabase of(DatabaseSettings database, Path file, boolean overwrite) throws IOException {
        if (Files.exists(file) && !Files.isDirectory(file) && !overwrite) {
            throw new MigrateException("The database " + file + " is there already.\n"
                    + "Replace it by -Dmigrate.overwrite, or give another file in migrate.url.");
        }
        requireFolder(file);
        if (Files.exists(file)) {
            Path real = file.toRealPath();
            NewDatabase made = new NewDatabase(database, real);
            try {
                made.lockedOld().close();
                return made;
            } catch (SQLException e) {
                throw made.inUse(e);
            }
        }
        return new NewDatabase(database, file);
    }

    private static void requireFolder(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MigrateException("The SQLite database " + file + " cannot be made: there is no folder " + folder
                    + ".\nMake the folder, or correct the path in migrate.url.");
        }
        if (!Files.isWritable(folder)) {
            throw new MigrateException("The SQLite database " + file + " cannot be made: the folder " + folder
                    + " is not writable.\nGive " + System.getProperty("user.name")
                    + " the right to write there, or correct the path in migrate.url.");
        }
    }

    /** Connects to fill it. */
    Connection open() {
        // Also where the build is interrupted.
        aside.toFile().deleteOnExit();
        return Databases.open(settings(WHILE_FILLING), Access.CREATE);
    }

    /** Connects to look at what has become of it. */
    Connection reopen() {
        try {
            return Databases.open(settings("foreign_keys=off"), Access.CHANGE);
        } catch (MigrateException e) {
            throw new MigrateException(
                    e.getMessage().lines().findFirst().orElse("").replace(aside.toString(), "that the script makes")
                            + "\nMend what the script writes into sqlite_schema; nothing was made.",
                    e);
        }
    }

    /** Forgets what is in it. */
    void discard() throws IOException {
        Files.deleteIfExists(aside);
        for (String companion : COMPANIONS) {
            Files.deleteIfExists(Path.of(aside + companion));
        }
    }

    /** Puts it into its place; to be called when no connection to it is open. */
    void take() throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!Files.exists(place)) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Connection old = lockedOld();
            try {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                old.close();
            }
        } catch (SQLException e) {
            throw inUse(e);
        }
    }

    /** The old database in nobody's hands but ours, with nothing of it in other files. */
    private Connection lockedOld() throws SQLException {
        Connection old = Databases.open(settings(place, "busy_timeout=100"), Access.CHANGE);
        try (Statement statement = old.createStatement()) {
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
                if (!mode.getString(1).equals("wal")) {
                    statement.execute("BEGIN EXCLUSIVE");
                    return old;
                }
            }
            // Only who is alone can leave WAL mode, and then nothing of the old database lies beside the new one.
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("BEGIN EXCLUSIVE");
            return old;
        } catch (SQLException e) {
            old.close();
            throw e;
        }
    }

    private MigrateException inUse(SQLException e) {
        if (!DatabaseErrors.isBusy(e, database)) {
            return DatabaseErrors.explained(e, database);
        }
        return new MigrateException(
                "The database " + place + " is not replaced: another program has it open.\n"
                        + "Close that program, or give another file in migrate.url.",
                e);
    }

    private DatabaseSettings settings(String options) {
        return settings(aside, options);
    }

    private static DatabaseSettings settings(Path file, String options) {
        return new DatabaseSettings(
                new ConnectionSettings("jdbc:sqlite:" + file.toUri().toASCIIString() + "?" + options, null, null),
                DriverSource.OWN);
    }

    @Override
    public void close() throws IOException {
        discard();
    }
}
