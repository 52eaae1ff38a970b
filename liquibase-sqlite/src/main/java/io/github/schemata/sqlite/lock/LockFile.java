package io.github.schemata.sqlite.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import liquibase.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database: it is free when its holder is gone, however it went.
 *
 * <p>The database file itself is never opened here: closing any descriptor of it would drop SQLite's own locks
 * (<a href="https://sqlite.org/howtocorrupt.html">How To Corrupt An SQLite Database File</a>, 2.2). The same rule of
 * POSIX holds for the lock file, so that while one thread of this process holds it no other may even read it: who
 * holds what in this process stands in the system properties, which all class loaders share.
 *
 * <p>The file is deleted before the lock is given up, so that none stays after a normal run. Who opened the old file
 * before and locks it after would hold a lock that nobody else sees; so each holder first makes the file a length of
 * its own choice, and looks whether the file of that name has it.
 */
final class LockFile {

    static final String SUFFIX = "-liquibase.lock";

    /** Far behind the text: Windows lets nobody read what is locked. SQLite locks the same place of its own files. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final int SHORTEST = 512;
    private static final int LONGEST = 128 * 1024;

    private final Path file;
    private final String property;
    private @Nullable FileChannel channel;
    private long length;

    LockFile(Path database) {
        this.file = database.resolveSibling(database.getFileName() + SUFFIX);
        this.property = "schemata.sqlite.lock." + file;
    }

    boolean isHeld() {
        return channel != null;
    }

    /** Takes the lock if it is free. */
    boolean tryAcquire(Holder me) throws IOException {
        if (isHeld()) {
            return true;
        }
        if (System.getProperties().putIfAbsent(property, me.text()) != null) {
            return false;
        }
        try {
            channel = lock(me.text());
        } finally {
            if (channel == null) {
                System.clearProperty(property);
            }
        }
        return isHeld();
    }

    /** Gives the lock up, and leaves no file. */
    void release() {
        FileChannel held = channel;
        if (held == null) {
            return;
        }
        channel = null;
        try (held) {
            if (isStillThere()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Scope.getCurrentScope()
                    .getLog(getClass())
                    .fine("The lock file " + file + " could not be deleted; it is in nobody's way", e);
        } finally {
            System.clearProperty(property);
        }
    }

    /** Who holds the lock now, this process included. */
    Optional<String> holder() throws IOException {
        String here = System.getProperty(property);
        if (here != null) {
            return Optional.of(here);
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (tryAcquire(Holder.me())) {
            release();
            return Optional.empty();
        }
        return Optional.of(readHolder());
    }

    /** Reads the file of another process, while no thread of this one can get the lock that closing would drop. */
    private String readHolder() throws IOException {
        Object here = System.getProperties().putIfAbsent(property, "a run that is just asking");
        if (here != null) {
            return here.toString();
        }
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return "a run that has just ended";
        } finally {
            System.clearProperty(property);
        }
    }

    private @Nullable FileChannel lock(String holder) throws IOException {
        FileChannel opened = open();
        if (opened == null) {
            return null;
        }
        boolean mine = false;
        try {
            mine = opened.tryLock(LOCKED_BYTE, 1, false) != null;
            if (mine) {
                write(opened, holder);
                mine = isStillThere();
            }
            return mine ? opened : null;
        } catch (OverlappingFileLockException e) {
            return null;
        } finally {
            if (!mine) {
                opened.close();
            }
        }
    }

    private @Nullable FileChannel open() throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            if (Files.isWritable(file.getParent()) && !Files.exists(file)) {
                // Windows: deleted by its holder, who still has it open.
                return null;
            }
            throw e;
        }
    }

    private void write(FileChannel opened, String holder) throws IOException {
        String text = holder + "\n";
        length = ThreadLocalRandom.current().nextInt(SHORTEST, LONGEST);
        byte[] content = (text + " ".repeat((int) length)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(content, 0, (int) length);
        opened.truncate(0);
        while (bytes.hasRemaining()) {
            opened.write(bytes, bytes.position());
        }
    }

    private boolean isStillThere() throws IOException {
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
