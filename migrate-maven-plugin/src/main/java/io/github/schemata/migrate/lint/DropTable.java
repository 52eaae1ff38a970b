package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import java.util.List;

/** A table goes, and its rows with it. */
final class DropTable implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "drop-table",
            Severity.ERROR,
            "A table is dropped",
            RuleText.EVERYWHERE,
            "Its rows are gone; a rollback brings back the table, and nothing that was in it. What "
                    + "still reads it fails at once.",
            "Stop using the table in one release, drop it in a later one, and keep what is worth "
                    + "keeping (migrate:dump). Then say so in the changeset's comment.",
            "A table that comes with the same deployment, since nobody has written to it.",
            List.of("https://martinfowler.com/bliki/ParallelChange.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        return fact instanceof ChangeFact.TableDropped dropped && before.mayHaveRows(dropped.table())
                ? List.of("Table " + dropped.table() + " is dropped with its rows")
                : List.of();
    }
}
