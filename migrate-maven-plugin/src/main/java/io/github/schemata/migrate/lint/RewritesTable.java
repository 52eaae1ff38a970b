package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import io.github.schemata.migrate.database.Product;
import java.util.List;

/** What cannot be done without copying all rows. */
final class RewritesTable implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "rewrites-table",
            Severity.ERROR,
            "A table is written anew",
            RuleText.SERVERS,
            "The server copies every row and keeps writers out meanwhile, PostgreSQL readers too "
                    + "(ACCESS EXCLUSIVE): on a big table the application stands still for minutes or hours.",
            "Add a new column, fill it in portions, and change over in a later release; or do it in a "
                    + "maintenance window, and say so in the changeset's comment.",
            "Tables that come with the same deployment, and changes of type that leave the rows as "
                    + "they are: a longer varchar, on PostgreSQL text for varchar and more digits of a numeric "
                    + "with the same scale, on MariaDB within the same length of the length.",
            List.of(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES",
                    "https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-inplace-alter-algorithm/",
                    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (!before.mayHaveRows(fact.table())) {
            return List.of();
        } else if (fact instanceof ChangeFact.TypeChanged changed && rewrites(changed, before)) {
            return List.of("Column " + changed.table() + "." + changed.column() + " becomes " + changed.type()
                    + ", for which every row is written anew");
        } else if (fact instanceof ChangeFact.ColumnAdded added
                && added.column().fill() == Fill.EACH) {
            return List.of("Column " + added.table() + "." + added.column().name()
                    + " gets a value of its own in every row, for which the table is written anew");
        } else if (before.product() != Product.POSTGRESQL
                && fact instanceof ChangeFact.TableAltered altered
                && (altered.what().equals("dropPrimaryKey") || altered.what().equals("DROP PRIMARY"))) {
            return List.of("The primary key of " + altered.table() + " is dropped, for which the table is copied");
        }
        return List.of();
    }

    private static boolean rewrites(ChangeFact.TypeChanged changed, Before before) {
        SqlText.Type to = SqlText.type(changed.type());
        return before.type(changed.table(), changed.column())
                .map(from -> Types.rewrites(from, to, before.product()))
                .orElse(true);
    }
}
