package io.github.schemata.migrate.draft;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A changelog file to be written: {@code changes/<revision>-<slug>.yaml}.
 *
 * @param revision {@code 20261122181500}; the changesets have the ids {@code <revision>}, {@code <revision>-2}, …
 * @param slug the message in letters, digits and {@code -}
 * @param author the author of its changesets
 * @param quoteNames whether every name is meant letter for letter, also where a database folds names without quotes
 *     (Liquibase's {@code objectQuotingStrategy: QUOTE_ALL_OBJECTS})
 * @param changesets in order
 */
public record Draft(String revision, String slug, String author, boolean quoteNames, List<DraftChangeset> changesets) {

    public Draft {
        changesets = List.copyOf(changesets);
    }

    public Draft(String revision, String slug, String author, List<DraftChangeset> changesets) {
        this(revision, slug, author, false, changesets);
    }

    public String fileName(Format format) {
        return revision + (slug.isEmpty() ? "" : "-" + slug) + (format == Format.XML ? ".xml" : ".yaml");
    }

    /** The id of the changeset at that place, from 0. */
    String id(int place) {
        return place == 0 ? revision : revision + "-" + (place + 1);
    }

    /** The ids of the changesets with that {@code dbms}. */
    public List<String> ids(String dbms) {
        return IntStream.range(0, changesets.size())
                .filter(place -> dbms.equals(changesets.get(place).dbms()))
                .mapToObj(this::id)
                .toList();
    }

    /** The file's text. */
    public String text(Format format) {
        return format == Format.XML ? XmlText.of(this) : YamlText.of(this);
    }
}
