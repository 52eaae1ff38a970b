package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import java.util.List;

/** A column goes, and its values with it. */
final class DropColumn implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "drop-column",
            Severity.ERROR,
            "A column is dropped",
            RuleText.EVERYWHERE,
            "Its values are gone; a rollback brings back the column, and nothing that was in it. What "
                    + "still reads or writes it fails at once, also an older version of the application that "
                    + "runs until the new one is everywhere.",
            "Stop using the column in one release, drop it in a later one, and move what is worth "
                    + "keeping. Then say so in the changeset's comment.",
            "A column of a table that comes with the same deployment, and one that comes with it and "
                    + "is NULL in every row.",
            List.of("https://martinfowler.com/bliki/ParallelChange.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        return fact instanceof ChangeFact.ColumnDropped dropped
                        && before.mayHaveValues(dropped.table(), List.of(dropped.column()))
                ? List.of("Column " + dropped.table() + "." + dropped.column() + " is dropped with its values")
                : List.of();
    }
}
