package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.List;

/** What comes late to where newer things are. */
final class OlderThanApplied implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "older-than-applied",
            Severity.WARNING,
            "A pending change is older than an applied one",
            RuleText.EVERYWHERE,
            "It comes from a branch that was merged late: here it runs after the newer one, on a new "
                    + "database before it. The two may not give the same schema.",
            "Give it a new revision (rename the file and its ids) if it is applied nowhere yet, so "
                    + "that it runs last everywhere.",
            "Without migrate.url nothing, since only a database knows what is applied.",
            List.of());

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        return changeset.state().older() ? List.of("It is pending, and changesets after it are applied") : List.of();
    }
}
