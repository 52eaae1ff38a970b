package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.database.Product;
import java.util.List;

/** What reads all rows while others wait. */
final class LocksTable implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "locks-table",
            Severity.WARNING,
            "A table is locked while all of it is read",
            RuleText.SERVERS,
            "A new index, key or condition is built or checked over every row, and nobody else writes "
                    + "meanwhile (PostgreSQL: SHARE for an index, SHARE ROW EXCLUSIVE for a foreign key, ACCESS "
                    + "EXCLUSIVE for NOT NULL, CHECK and keys; MariaDB copies the table for a foreign key or "
                    + "CHECK). On a small table nobody notices.",
            "On PostgreSQL: CREATE INDEX CONCURRENTLY in a changeset with runInTransaction: false; "
                    + "foreign keys and checks as NOT VALID, then VALIDATE CONSTRAINT in a later changeset; "
                    + "keys from an index that was made so (USING INDEX); NOT NULL after a validated CHECK. On "
                    + "MariaDB: SET foreign_key_checks = 0 for the key, or a maintenance window.",
            "Tables that come with the same deployment; on PostgreSQL also what is over a column that "
                    + "comes with it and is NULL in every row: that is one short scan.",
            List.of(
                    "https://www.postgresql.org/docs/current/explicit-locking.html",
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES",
                    "https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
                    "https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-inplace-alter-algorithm/"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (!before.mayHaveRows(fact.table())) {
            return List.of();
        }
        String what = before.product() == Product.POSTGRESQL ? onPostgres(fact, before) : onMaria(fact);
        return what.isEmpty() ? List.of() : List.of(what);
    }

    private static String onPostgres(ChangeFact fact, Before before) {
        if (fact instanceof ChangeFact.IndexCreated index
                && !index.concurrently()
                && before.mayHaveValues(index.table(), index.columns())) {
            return "An index is built over " + index.table() + " while nobody may write to it";
        } else if (fact instanceof ChangeFact.ForeignKeyAdded key
                && key.checked()
                && before.mayHaveValues(key.table(), key.columns())) {
            return "A foreign key of " + key.table() + " is checked row by row while nobody may write to it or to "
                    + key.referenced();
        } else if (fact instanceof ChangeFact.KeyAdded key && before.mayHaveValues(key.table(), key.columns())) {
            return "The index of a key is built over " + key.table() + " while nobody may read or write it";
        } else if (fact instanceof ChangeFact.CheckAdded check && check.checked()) {
            return "A condition is checked over all of " + check.table() + " while nobody may read or write it";
        } else if (fact instanceof ChangeFact.NotNullAdded added) {
            return "All of " + added.table() + " is searched for NULL in " + added.column()
                    + " while nobody may read or write it";
        }
        return "";
    }

    private static String onMaria(ChangeFact fact) {
        if (fact instanceof ChangeFact.ForeignKeyAdded key) {
            return "A foreign key is added to " + key.table() + ", which is copied while nobody may write to it";
        } else if (fact instanceof ChangeFact.CheckAdded check) {
            return "A condition is added to " + check.table() + ", which is copied while nobody may write to it";
        }
        return "";
    }
}
