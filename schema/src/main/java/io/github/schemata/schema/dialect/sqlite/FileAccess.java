package io.github.schemata.schema.dialect.sqlite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a file is opened so that nothing new lies beside it afterwards.
 *
 * <p>{@code mode=ro} alone is not enough: for a database in WAL mode SQLite makes the missing {@code -wal} and
 * {@code -shm} files even then, leaves them behind, and fails in a directory where it may not make them. Looking at the
 * file's header would tell its mode, but must not be done from Java: closing the file would drop the locks that other
 * connections of this process hold on it (sqlite.org/howtocorrupt.html, section 2.2). So SQLite is asked.
 */
enum FileAccess {
    /** Only to ask whether the file is in WAL mode: without locks SQLite refuses it then, and makes nothing. */
    PROBE("mode=ro", "nolock=1"),
    /** A rollback journal: ordinary shared locks. */
    JOURNAL("mode=ro"),
    /** {@code -wal} and {@code -shm} exist, others may be writing now: join them. */
    SHARED_WAL("mode=ro"),
    /** The {@code -wal} has content but nobody shares an index of it: the index is kept in memory. */
    PRIVATE_WAL("mode=ro", "vfs=" + (File.separatorChar == '\\' ? "win32-none" : "unix-none")),
    /** WAL mode, but all is in the file itself: it is read as if it lay on a read-only medium. */
    COMPLETE("mode=ro", "immutable=1");

    private final List<String> parameters;

    FileAccess(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /** The parameters of the {@code file:} URI. */
    List<String> parameters() {
        return parameters;
    }

    /**
     * Chooses by the files that are there.
     *
     * @param needsWal asks SQLite whether the file is in WAL mode; only asked where the files do not tell
     */
    static FileAccess of(Path file, BooleanSupplier needsWal) {
        Path wal = file.resolveSibling(file.getFileName() + "-wal");
        Path index = file.resolveSibling(file.getFileName() + "-shm");
        if (Files.exists(wal) && Files.exists(index)) {
            return SHARED_WAL;
        }
        if (hasContent(wal)) {
            return PRIVATE_WAL;
        }
        return needsWal.getAsBoolean() ? COMPLETE : JOURNAL;
    }

    private static boolean hasContent(Path wal) {
        try {
            return Files.size(wal) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
