package io.github.schemata.sqlite.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lock that one database connection holds while Liquibase changes the database; of a file, in the file system. */
public final class RunLock {

    private final @Nullable LockFile file;
    private boolean held;
    private boolean kept;

    private RunLock(@Nullable LockFile file) {
        this.file = file;
    }

    /** The lock of the connection's main database. One in memory is its connection's own and needs none in the file system. */
    public static RunLock of(Connection connection) throws SQLException {
        Optional<Path> database = file(connection);
        return new RunLock(database.map(LockFile::new).orElse(null));
    }

    /** The lock of a database file, also for who is not Liquibase. */
    public static RunLock of(Path database) throws IOException {
        return new RunLock(real(database).map(LockFile::new).orElse(null));
    }

    public boolean isHeld() {
        return held;
    }

    /** From now on the lock stays, whatever Liquibase releases, until it is no longer kept. */
    public void keep(boolean wanted) {
        kept = wanted;
    }

    boolean isKept() {
        return kept;
    }

    /** Whether a holder that is gone cannot have it. */
    boolean freesItself() {
        return file != null;
    }

    /** Takes the lock if it is free. */
    public boolean tryAcquire() throws IOException {
        return tryAcquire(Holder.me());
    }

    boolean tryAcquire(Holder me) throws IOException {
        held = held || file == null || file.tryAcquire(me);
        return held;
    }

    /** Gives the lock up; without effect where it is not held. */
    public void release() {
        held = false;
        if (file != null) {
            file.release();
        }
    }

    /** Who holds the lock now, this process included, in words; empty where nobody does. */
    public Optional<String> holder() throws IOException {
        return file == null ? Optional.empty() : file.holder();
    }

    private static Optional<Path> file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // SQLite makes a new file at the first look into it, and has then said which.
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            try (ResultSet main = statement.executeQuery(
                    "SELECT file FROM pragma_database_list WHERE name = 'main' AND file <> ''")) {
                return main.next() ? real(Path.of(main.getString(1))) : Optional.empty();
            }
        } catch (IOException e) {
            throw new SQLException("The database file cannot be found again: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> real(Path path) throws IOException {
        return Files.exists(path) ? Optional.of(path.toRealPath()) : Optional.empty();
    }
}
