package io.github.schemata.migrate.history;

import io.github.schemata.migrate.changelog.ChangesetKey;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of DATABASECHANGELOG.
 *
 * @param key what the changeset is known by
 * @param appliedAt when it was applied, in the zone of who applied it; null where it cannot be read
 * @param order the number that the run gave it; later ones have larger numbers
 * @param checksum the checksum it had; null where none was recorded, so that any is accepted
 * @param tag the tag that stands on it; null for none
 * @param execType EXECUTED, RERAN, MARK_RAN, …
 */
public record Applied(
        ChangesetKey key,
        @Nullable LocalDateTime appliedAt,
        int order,
        @Nullable String checksum,
        @Nullable String tag,
        String execType) {}
