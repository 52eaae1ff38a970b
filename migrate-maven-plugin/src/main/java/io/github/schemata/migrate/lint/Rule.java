package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.List;

/** A rule; all there are stand in {@link Rules}. */
public sealed interface Rule {

    RuleText text();

    /** A rule that looks at each change, and at what is there before it. */
    non-sealed interface OfChange extends Rule {

        /** What breaks it, a sentence each. */
        List<String> broken(ChangeFact fact, Before before);
    }

    /** A rule that looks at a changeset as a whole, and at the others. */
    non-sealed interface OfChangeset extends Rule {

        /** What breaks it, a sentence each. */
        List<String> broken(ChangesetContent changeset, Neighbours neighbours);
    }

    /** A rule for what is written to answer for other rules; {@link Suppressions} keeps it. */
    non-sealed interface OfSuppression extends Rule {}
}
