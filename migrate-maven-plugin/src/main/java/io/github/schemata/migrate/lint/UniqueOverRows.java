package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import java.util.List;

/** A unique key over rows that may have doubles. */
final class UniqueOverRows implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "unique-over-rows",
            Severity.WARNING,
            "Rows that are there must become unique",
            RuleText.EVERYWHERE,
            "Two rows with the same value are enough for the database to refuse the key, and the "
                    + "deployment stops there; it was not so on the developer's machine.",
            "Look for the doubles before (SELECT … GROUP BY … HAVING count(*) > 1), mend them in a "
                    + "changeset before this one, and say so in the comment; or guard it with a sqlCheck "
                    + "precondition.",
            "Tables that come with the same deployment, and keys over a column that comes with it and "
                    + "is NULL in every row.",
            List.of("https://docs.liquibase.com/concepts/changelogs/preconditions.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (fact instanceof ChangeFact.KeyAdded key && before.mayHaveValues(key.table(), key.columns())) {
            return List.of(broken(key.primary() ? "A primary key" : "A unique key", key.table(), key.columns()));
        } else if (fact instanceof ChangeFact.IndexCreated index
                && index.unique()
                && before.mayHaveValues(index.table(), index.columns())) {
            return List.of(broken("A unique index", index.table(), index.columns()));
        } else if (fact instanceof ChangeFact.ColumnAdded added
                && added.column().key()
                && added.column().fill() == ChangeFact.Fill.CONSTANT
                && before.mayHaveRows(added.table())) {
            return List.of("Column " + added.table() + "." + added.column().name()
                    + " is added as unique with the same default in every row");
        }
        return List.of();
    }

    private static String broken(String what, String table, List<String> columns) {
        return what + " over " + table + (columns.isEmpty() ? "" : "(" + String.join(", ", columns) + ")")
                + " fails where rows are alike";
    }
}
