package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import java.util.List;
import java.util.Optional;

/** A type that holds less than the one before. */
final class NarrowedType implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "narrowed-type",
            Severity.ERROR,
            "A column gets a type that holds less",
            RuleText.EVERYWHERE,
            "Values that no longer fit are cut off, rounded or refused, by the database and its mode; "
                    + "a rollback does not bring them back.",
            "Add a column of the new type, copy and check the values, and drop the old one in a later "
                    + "release; or check that all values fit, and say so in the changeset's comment.",
            "A change from a type that stands nowhere in the changelog, or between types that are not "
                    + "known here; and columns that hold nothing yet.",
            List.of(
                    "https://www.postgresql.org/docs/current/sql-altertable.html",
                    "https://mariadb.com/kb/en/sql-mode/#strict-mode"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (!(fact instanceof ChangeFact.TypeChanged changed)
                || !before.mayHaveValues(changed.table(), List.of(changed.column()))) {
            return List.of();
        }
        Optional<SqlText.Type> from = before.type(changed.table(), changed.column());
        return from.isPresent() && Types.narrows(from.get(), SqlText.type(changed.type()))
                ? List.of("Column " + changed.table() + "." + changed.column() + " becomes " + changed.type()
                        + ", which holds less than " + from.get())
                : List.of();
    }
}
