package io.github.schemata.migrate.apply;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/** The file that SQLite makes of a database into which nothing came. */
final class EmptyFile {

    private EmptyFile() {}

    /** Deletes the file, unless something is in it, or another run has it. */
    static void takeAway(Path file, LosslessSqliteDatabase database) throws IOException, DatabaseException {
        if (!isEmpty(file)) {
            return;
        }
        LockService lock = LockServiceFactory.getInstance().getLockService(database);
        database.runLock().keep(true);
        try {
            if (lock.acquireLock() && isEmpty(file)) {
                Files.delete(file);
            }
        } catch (LockException e) {
            throw new DatabaseException(e);
        } finally {
            database.runLock().keep(false);
        }
    }

    private static boolean isEmpty(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) == 0;
    }
}
