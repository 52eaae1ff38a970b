package io.github.schemata.migrate.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection, and what had to be made for it. */
public final class Opened implements AutoCloseable {

    private static final List<String> COMPANIONS = List.of("-journal", "-wal", "-shm");

    private final Connection connection;
    private final @Nullable Path file;
    private final @Nullable Object identity;
    private final boolean made;

    Opened(Connection connection, @Nullable Path file, boolean made) {
        this.connection = connection;
        this.file = file;
        this.identity = identity(file);
        this.made = made;
    }

    public Connection connection() {
        return connection;
    }

    /** Whether the SQLite file was made by this call; of two that open at once only one makes it. */
    public boolean made() {
        return made;
    }

    /**
     * Whether the connection still is one to the file of that name: another run may have taken away the file it had
     * made while this one waited for the lock. Always true for a server.
     */
    public boolean isStillThere() {
        return file == null || Objects.equals(identity, identity(file));
    }

    /**
     * Closes the connection, and deletes the file where it was made by this call. To be called while the run still
     * holds the lock, and only where nothing was changed: another run may have come since.
     */
    public void takeAway() throws SQLException, IOException {
        boolean mine = made && isStillThere();
        connection.close();
        if (mine && file != null) {
            Files.deleteIfExists(file);
            for (String companion : COMPANIONS) {
                Files.deleteIfExists(Path.of(file + companion));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static @Nullable Object identity(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
