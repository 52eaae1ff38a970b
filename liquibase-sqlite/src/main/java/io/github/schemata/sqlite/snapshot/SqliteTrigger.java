package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Trigger;
import liquibase.structure.AbstractDatabaseObject;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

/** A trigger in a snapshot. */
public final class SqliteTrigger extends AbstractDatabaseObject {

    static SqliteTrigger of(Trigger facts, @Nullable Schema schema) {
        SqliteTrigger trigger = new SqliteTrigger();
        trigger.setName(facts.name());
        trigger.setSchema(schema);
        trigger.setAttribute("tableName", facts.table().name());
        trigger.setAttribute("body", facts.sql());
        return trigger;
    }

    /** The name of the table or view that it stands on. */
    public String getTableName() {
        return getAttribute("tableName", "");
    }

    /** The whole CREATE TRIGGER statement. */
    public String getBody() {
        return getAttribute("body", "");
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
    public SqliteTrigger setName(@Nullable String name) {
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
