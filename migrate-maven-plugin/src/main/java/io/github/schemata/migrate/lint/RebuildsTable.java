package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import io.github.schemata.migrate.database.Product;
import java.util.List;

/** What SQLite cannot do in place. */
final class RebuildsTable implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "rebuilds-table",
            Severity.INFO,
            "A table is rebuilt",
            List.of(Product.SQLITE),
            "SQLite has no ALTER TABLE for it: the table is made anew and every row copied, in one "
                    + "transaction in which nobody else writes. A big table takes its time, and as much room "
                    + "again.",
            "Nothing needs to be done for a table of usual size. Put several such changes of one "
                    + "table next to each other in one changeset: they are done in one rebuild.",
            "Tables that come with the same deployment; what SQLite does in place: new columns that "
                    + "are NULL or have a constant default, renames, indexes.",
            List.of("https://www.sqlite.org/lang_altertable.html#otheralter"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        return before.mayHaveRows(fact.table()) && rebuilds(fact)
                ? List.of("Table " + fact.table() + " is rebuilt row by row")
                : List.of();
    }

    private static boolean rebuilds(ChangeFact fact) {
        return fact instanceof ChangeFact.TypeChanged
                || fact instanceof ChangeFact.NotNullAdded
                || fact instanceof ChangeFact.KeyAdded
                || fact instanceof ChangeFact.ForeignKeyAdded
                || fact instanceof ChangeFact.CheckAdded
                || fact instanceof ChangeFact.TableAltered
                || fact instanceof ChangeFact.ColumnDropped
                || fact instanceof ChangeFact.ColumnAdded added
                        && (added.column().key() || added.column().fill() == Fill.EACH);
    }
}
