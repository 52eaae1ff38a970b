package io.github.schemata.migrate.draft;

import java.util.List;

/**
 * A changelog file to be written: {@code changes/<revision>-<slug>.yaml}.
 *
 * @param revision {@code 20261122181500}; the changesets have the ids {@code <revision>}, {@code <revision>-2}, …
 * @param slug the message in letters, digits and {@code -}
 * @param author the author of its changesets
 * @param changesets in order
 */
public record Draft(String revision, String slug, String author, List<DraftChangeset> changesets) {

    public Draft {
        changesets = List.copyOf(changesets);
    }

    public String fileName(Format format) {
        return revision + (slug.isEmpty() ? "" : "-" + slug) + (format == Format.XML ? ".xml" : ".yaml");
    }
}
