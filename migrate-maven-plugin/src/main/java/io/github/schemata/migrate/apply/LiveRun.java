package io.github.schemata.migrate.apply;

import io.github.schemata.sqlite.lock.RunLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A run that is at work on a SQLite file now: it holds a lock of the operating system, which goes with it. */
public final class LiveRun {

    private LiveRun() {}

    /** What is done while no run can begin. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /**
     * Does something while no run is at work.
     *
     * @return who is at work, so that nothing was done; empty when it was done
     */
    public static <E extends Exception> Optional<String> without(Path database, Work<E> work) throws IOException, E {
        RunLock lock = RunLock.of(database);
        if (!lock.tryAcquire()) {
            return Optional.of(lock.holder().orElse("a run that has just ended"));
        }
        try {
            work.run();
            return Optional.empty();
        } finally {
            lock.release();
        }
    }

    /** Who is at work on the file; asks without leaving anything, and takes away what a killed run has left. */
    public static Optional<String> on(Path database) throws IOException {
        return RunLock.of(database).holder();
    }
}
