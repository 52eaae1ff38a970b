package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.ArrayList;
import java.util.List;

/** Names of files that leave the order open. */
final class FileClash implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "file-clash",
            Severity.WARNING,
            "Files whose names clash, or do not say their place",
            RuleText.EVERYWHERE,
            "Files run in the order of their names. Two of the same revision have no order of their "
                    + "own, one without a revision comes before or after all that have one whatever its age, "
                    + "and two that differ in case alone are one on Windows and macOS.",
            "Rename the one that is applied nowhere yet: the path is part of what a changeset is "
                    + "known by. migrate:revision makes a name that is free.",
            "Folders without any revision, whose files are not ours.",
            List.of("https://docs.liquibase.com/change-types/includeall.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        if (!neighbours.isFirstOfFile(changeset) || !Linter.isPending(changeset.state())) {
            return List.of();
        }
        String path = changeset.path();
        String revision = changeset.state().changeset().revision();
        List<String> broken = new ArrayList<>();
        if (!neighbours.alikePath(path).equals(path)) {
            broken.add("The file differs from " + neighbours.alikePath(path) + " in case alone");
        }
        if (revision == null && neighbours.hasRevisions(path)) {
            broken.add("The file has no revision, in a folder where others have one");
        } else if (revision != null && !neighbours.sameRevision(path, revision).equals(path)) {
            broken.add("The file has the same revision as " + neighbours.sameRevision(path, revision));
        }
        return broken;
    }
}
