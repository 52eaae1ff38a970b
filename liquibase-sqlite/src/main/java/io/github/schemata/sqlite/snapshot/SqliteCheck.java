package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.List;
import liquibase.structure.AbstractDatabaseObject;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

/** A CHECK constraint of a table in a snapshot. */
public final class SqliteCheck extends AbstractDatabaseObject {

    /** The checks of a table, each under a name that tells it from all others of the database. */
    public static List<SqliteCheck> of(Table table, @Nullable Schema schema) {
        List<SqliteCheck> checks = new ArrayList<>();
        for (CheckConstraint constraint : table.checks()) {
            SqliteCheck check = new SqliteCheck();
            String what = constraint.name() == null ? "CHECK (" + constraint.expression() + ")" : constraint.name();
            check.setName(table.name().name() + ": " + what);
            check.setSchema(schema);
            check.setAttribute("tableName", table.name().name());
            check.setAttribute("constraintName", constraint.name());
            check.setAttribute("expression", constraint.expression());
            checks.add(check);
        }
        return checks;
    }

    /** The table's name. */
    public String getTableName() {
        return getAttribute("tableName", "");
    }

    /** The constraint's own name; null where it was given none. */
    public @Nullable String getConstraintName() {
        return getAttribute("constraintName", String.class);
    }

    /** The SQL between the parentheses. */
    public String getExpression() {
        return getAttribute("expression", "");
    }

    @Override
    public DatabaseObject @Nullable [] getContainingObjects() {
        return null;
    }

    @Override
    public @Nullable String getName() {
        return getAttribute("name", String.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SqliteCheck setName(@Nullable String name) {
        setAttribute("name", name);
        return this;
    }

    @Override
    public @Nullable Schema getSchema() {
        return getAttribute("schema", Schema.class);
    }

    /** The schema that it stands in. */
    public void setSchema(@Nullable Schema schema) {
        setAttribute("schema", schema);
    }

    @Override
    public String toString() {
        return String.valueOf(getName());
    }
}
