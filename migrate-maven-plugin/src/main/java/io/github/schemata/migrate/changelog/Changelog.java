package io.github.schemata.migrate.changelog;

import java.util.List;

/**
 * What stands in a changelog.
 *
 * @param path the recorded path of the file it was read from
 * @param changesets in order; those for other databases, contexts or labels are left out
 */
public record Changelog(String path, List<Changeset> changesets) {

    public Changelog {
        changesets = List.copyOf(changesets);
    }
}
