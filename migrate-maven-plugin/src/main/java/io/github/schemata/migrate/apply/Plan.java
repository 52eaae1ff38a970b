package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.changelog.Changeset;
import java.util.List;

/**
 * What a run is going to do.
 *
 * @param changesets in the order they run
 * @param warnings what the user should know before: an older change among them, a changeset that ends the transaction
 */
public record Plan(List<Changeset> changesets, List<String> warnings) {

    public Plan {
        changesets = List.copyOf(changesets);
        warnings = List.copyOf(warnings);
    }
}
