package io.github.schemata.migrate;

import org.jspecify.annotations.Nullable;

/** {@code migrate:unlock}: frees a lock that a run has left behind. */
public final class ReleaseLock {

    /**
     * Frees the lock.
     *
     * @return who held it, and since when; null where nobody did
     * @throws MigrateException when its holder is still at work
     */
    public @Nullable String run(io.github.schemata.migrate.database.DatabaseSettings setup) {
        throw new UnsupportedOperationException("not yet: " + setup);
    }
}
