package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.List;

/** What ran is no longer what stands there. */
final class EditedChangeset implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "edited-changeset",
            Severity.ERROR,
            "A changeset was edited after it was applied",
            RuleText.EVERYWHERE,
            "The database has what stood there before. Every update stops at it, and a new database "
                    + "gets something else than this one has.",
            "Put the file back as it was and make the change in a new changeset; or, if both mean the "
                    + "same, add 'validCheckSum: [ANY]' to the changeset.",
            "Without migrate.url nothing, since only a database knows what ran. Changesets with "
                    + "runOnChange, runAlways or a validCheckSum that allows it; comments, labels and rollbacks "
                    + "are in no checksum.",
            List.of("https://docs.liquibase.com/concepts/changelogs/changeset-checksums.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        return changeset.state().edited() ? List.of("It was applied, and is no longer what ran") : List.of();
    }
}
