package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import java.util.List;

/** A name that is in use goes away. */
final class RenameInOneStep implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "rename-in-one-step",
            Severity.WARNING,
            "A table or column is renamed in one step",
            RuleText.EVERYWHERE,
            "The version of the application that still runs asks for the old name, and fails from the "
                    + "moment of the rename until the new version is everywhere; so does every report, and the "
                    + "old version after a rollback of the application alone.",
            "Expand and contract: add the new column beside the old one, write both, move the "
                    + "readers, drop the old one in a later release. For a table leave a view with the old "
                    + "name.",
            "Tables that come with the same deployment, a table for which the deployment makes a view "
                    + "with the old name, and a column for which it adds one with the old name again.",
            List.of("https://martinfowler.com/bliki/ParallelChange.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (fact instanceof ChangeFact.TableRenamed renamed
                && before.mayHaveRows(renamed.table())
                && before.together().stream().noneMatch(other -> isViewOf(other, renamed.table()))) {
            return List.of(
                    "Table " + renamed.table() + " becomes " + renamed.to() + ", and nothing answers to the old name");
        } else if (fact instanceof ChangeFact.ColumnRenamed renamed
                && before.mayHaveValues(renamed.table(), List.of(renamed.column()))
                && before.together().stream().noneMatch(other -> isColumnOf(other, renamed))) {
            return List.of("Column " + renamed.table() + "." + renamed.column() + " becomes " + renamed.to()
                    + ", and nothing answers to the old name");
        }
        return List.of();
    }

    private static boolean isViewOf(ChangeFact other, String name) {
        return other instanceof ChangeFact.ViewCreated created && created.view().equalsIgnoreCase(name);
    }

    private static boolean isColumnOf(ChangeFact other, ChangeFact.ColumnRenamed renamed) {
        return other instanceof ChangeFact.ColumnAdded added
                && added.table().equalsIgnoreCase(renamed.table())
                && added.column().name().equalsIgnoreCase(renamed.column());
    }
}
