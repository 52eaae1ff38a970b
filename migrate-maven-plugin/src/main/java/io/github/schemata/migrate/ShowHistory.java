package io.github.schemata.migrate;

import io.github.schemata.migrate.history.ChangesetState;
import java.util.List;

/** {@code migrate:status}, {@code current} and {@code history}: where a database stands. */
public final class ShowHistory {

    /**
     * All changesets of the changelog with their state, in the changelog's order; without a database all are pending.
     * Creates nothing, not even Liquibase's own tables.
     */
    public List<ChangesetState> run(Setup setup) {
        throw new UnsupportedOperationException("not yet: " + setup);
    }
}
