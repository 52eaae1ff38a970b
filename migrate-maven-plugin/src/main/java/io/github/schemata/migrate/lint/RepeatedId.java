package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.List;

/** One id in two files. */
final class RepeatedId implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "repeated-id",
            Severity.INFO,
            "Changesets of two files have the same id and author",
            RuleText.EVERYWHERE,
            "To Liquibase they are two. People and scripts that name a changeset by its id alone take "
                    + "one for the other, and when a file is moved or copied nobody sees which one it was.",
            "Number the changesets of a file by its revision, as migrate:revision does; leave those "
                    + "alone that are applied somewhere.",
            "Ids that are a count within the file (1, 2, 3), which are meant to be repeated.",
            List.of("https://docs.liquibase.com/concepts/changelogs/changeset.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        if (!Linter.isPending(changeset.state()) || changeset.key().id().length() < 6) {
            return List.of();
        }
        return neighbours.namesakesBefore(changeset).stream()
                .filter(other -> !other.key().file().equals(changeset.key().file()))
                .limit(1)
                .map(other -> "Changeset " + changeset.key().id() + " of "
                        + changeset.key().author() + " is in " + other.path() + ", too")
                .toList();
    }
}
