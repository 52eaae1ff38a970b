package io.github.schemata.migrate.history;

import io.github.schemata.migrate.changelog.ChangesetKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database says was applied.
 *
 * @param rows in the order they were applied; empty where Liquibase was never here
 */
public record History(List<Applied> rows) {

    public static final History NONE = new History(List.of());

    public History {
        rows = List.copyOf(rows);
    }

    /** The last row of a changeset. */
    public Optional<Applied> of(ChangesetKey key) {
        return Optional.ofNullable(byKey().get(key));
    }

    /** The last row of each changeset, for more than a few questions. */
    public Map<ChangesetKey, Applied> byKey() {
        Map<ChangesetKey, Applied> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }
}
