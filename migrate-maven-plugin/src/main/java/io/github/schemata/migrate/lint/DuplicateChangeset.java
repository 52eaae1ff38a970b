package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.List;

/** One name for two changesets. */
final class DuplicateChangeset implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "duplicate-changeset",
            Severity.ERROR,
            "Two changesets of one file have the same id and author",
            RuleText.EVERYWHERE,
            "A changeset is known by id, author and file: Liquibase refuses the changelog, or, where "
                    + "that is allowed, takes the second one for applied when the first one is.",
            "Give one of them another id; the one that is applied somewhere keeps its own.",
            "Changesets that are for different databases, contexts or labels.",
            List.of("https://docs.liquibase.com/concepts/changelogs/changeset.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        boolean twice = neighbours.namesakesBefore(changeset).stream()
                .anyMatch(other -> other.key().file().equals(changeset.key().file()));
        return twice
                ? List.of("There is another changeset " + changeset.key().id() + " of "
                        + changeset.key().author() + " in this file")
                : List.of();
    }
}
