package io.github.schemata.migrate.history;

import io.github.schemata.migrate.changelog.ChangesetKey;
import java.util.List;
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

    public Optional<Applied> of(ChangesetKey key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }
}
