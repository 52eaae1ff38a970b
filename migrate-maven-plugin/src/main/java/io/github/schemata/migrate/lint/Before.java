package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.database.Product;
import java.util.List;
import java.util.Optional;

/**
 * What is there before a change.
 *
 * @param product the product it runs on
 * @param changeset the changeset of the change
 * @param tables the tables so far
 * @param unit what is deployed together with it
 * @param together all that is deployed together with it, in order
 */
record Before(Product product, ChangesetContent changeset, Tables tables, String unit, List<ChangeFact> together) {

    /** Whether the table may have rows: it does not come with the same deployment. */
    boolean mayHaveRows(String table) {
        return !tables.comesIn(table, unit);
    }

    /** Whether the table may have rows that hold something in one of those columns. */
    boolean mayHaveValues(String table, List<String> columns) {
        return mayHaveRows(table)
                && (columns.isEmpty() || columns.stream().noneMatch(column -> tables.isEmptyIn(table, column, unit)));
    }

    /** The declared type of a column, as far as the changelog tells. */
    Optional<SqlText.Type> type(String table, String column) {
        return tables.type(table, column);
    }
}
