package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.changelog.ChangesetContent.Undo;
import java.util.List;

/** Changes that nobody knows how to undo. */
final class NoRollback implements Rule.OfChangeset {

    static final RuleText TEXT = new RuleText(
            "no-rollback",
            Severity.ERROR,
            "A changeset cannot be undone",
            RuleText.EVERYWHERE,
            "Liquibase knows no inverse of the change and the changeset gives none, so "
                    + "migrate:rollback stops before it, and with it before everything older; this is noticed "
                    + "when it is needed most.",
            "Give the changeset a rollback. An empty one says that there is nothing to undo, and is "
                    + "an answer for changes that lose nothing.",
            "Changes whose inverse Liquibase knows, and changesets with a rollback of their own.",
            List.of("https://docs.liquibase.com/workflows/liquibase-community/using-rollback.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangesetContent changeset, Neighbours neighbours) {
        if (!Linter.isPending(changeset.state())) {
            return List.of();
        } else if (changeset.undo() == Undo.BY_INVERSE) {
            return changeset.withoutInverse().stream()
                    .distinct()
                    .map(change -> "Change " + change + " has no inverse, and there is no rollback")
                    .toList();
        } else if (changeset.undo() == Undo.NOTHING_TO_DO) {
            return SqlFacts.with(changeset.changes()).stream()
                    .filter(NoRollback::loses)
                    .map(fact -> "The rollback is empty, and would not bring back " + lost(fact))
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    private static boolean loses(ChangeFact fact) {
        return fact instanceof ChangeFact.TableDropped || fact instanceof ChangeFact.ColumnDropped;
    }

    private static String lost(ChangeFact fact) {
        return fact instanceof ChangeFact.ColumnDropped dropped
                ? "column " + dropped.table() + "." + dropped.column()
                : "table " + fact.table();
    }
}
