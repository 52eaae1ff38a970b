package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import java.util.List;

/** NOT NULL where rows may have NULL. */
final class NotNullWithoutDefault implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "not-null-without-default",
            Severity.ERROR,
            "A column becomes NOT NULL, and the rows that are there have no value for it",
            RuleText.EVERYWHERE,
            "The database refuses it as soon as the table has rows (MariaDB without strict mode "
                    + "writes zeros and empty texts), and the deployment stops there. An older version of the "
                    + "application that does not know the column can no longer insert.",
            "Give the column a default; or add it without NOT NULL, fill it, and add NOT NULL in a "
                    + "later changeset with defaultNullValue or after an update of its own.",
            "Tables that come with the same deployment, columns with a default or a generated value, "
                    + "addNotNullConstraint with a defaultNullValue, and a column that the same deployment "
                    + "updates before.",
            List.of(
                    "https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-CONSTRAINT",
                    "https://docs.liquibase.com/change-types/add-not-null-constraint.html"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (fact instanceof ChangeFact.ColumnAdded added
                && added.column().required()
                && added.column().fill() == Fill.NOTHING
                && before.mayHaveRows(added.table())) {
            return List.of("Column " + added.table() + "." + added.column().name()
                    + " is added as NOT NULL without a default");
        } else if (fact instanceof ChangeFact.NotNullAdded added
                && !added.filled()
                && before.mayHaveRows(added.table())
                && before.together().stream().noneMatch(other -> fills(other, added))) {
            return List.of("Column " + added.table() + "." + added.column()
                    + " becomes NOT NULL, and nothing says what NULLs become");
        }
        return List.of();
    }

    private static boolean fills(ChangeFact other, ChangeFact.NotNullAdded added) {
        if (!other.table().equalsIgnoreCase(added.table())) {
            return false;
        }
        return other instanceof ChangeFact.ColumnsUpdated updated
                        && updated.columns().stream().anyMatch(added.column()::equalsIgnoreCase)
                || other instanceof ChangeFact.ColumnAdded column
                        && column.column().fill() != Fill.NOTHING
                        && column.column().name().equalsIgnoreCase(added.column());
    }
}
