package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.schema.Schema;
import java.util.List;

/** Writes schema changes as changesets. */
public final class ReviewableSteps {

    private ReviewableSteps() {}

    /**
     * One changeset for each step that a reviewer looks at, in the order of the changes.
     *
     * @param changes in an order in which they can be made
     * @param found the schema that they start from, for what undoes them
     * @param quoted names that no database may fold; the others are as an application writes them, without quotes
     */
    public static List<DraftChangeset> of(List<SchemaChange> changes, Schema found, List<String> quoted) {
        throw new UnsupportedOperationException("not yet");
    }
}
