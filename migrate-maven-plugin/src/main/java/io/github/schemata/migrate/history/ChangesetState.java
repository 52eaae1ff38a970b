package io.github.schemata.migrate.history;

import io.github.schemata.migrate.changelog.Changeset;
import org.jspecify.annotations.Nullable;

/**
 * A changeset and what a database says of it.
 *
 * @param changeset as it stands in the changelog
 * @param applied its row in DATABASECHANGELOG; null where it is pending
 * @param older whether it is pending, and older than something that is applied
 * @param edited whether it is applied, and its text is no longer the one that ran
 */
public record ChangesetState(Changeset changeset, @Nullable Applied applied, boolean older, boolean edited) {}
