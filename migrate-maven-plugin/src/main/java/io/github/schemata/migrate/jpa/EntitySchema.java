package io.github.schemata.migrate.jpa;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.List;

/**
 * What the entities ask for.
 *
 * <p>A column's type has the meaning of the Java type and its JDBC code, and as declared text the {@code
 * columnDefinition}; where there is none it is empty, but {@code char(n)} for what is no varchar and PostgreSQL's {@code
 * oid} for a large object, which the meaning does not tell. What entities do not state is not in it: a default, an action, a check
 * that is null or absent is no statement that there is none. {@code IDENTITY} is {@code Column.Identity.AUTOINCREMENT}. A
 * key that Hibernate named by a digest ({@code FKhsd3…}) has no name here.
 *
 * @param schema tables of entities, of collections and joins; sequences; no views
 * @param allowed what Hibernate would check by itself: enums, booleans that are stored as characters
 * @param entities the entity behind each table, for messages
 * @param quoted names of tables and columns that the entities quote, so that a database must not fold them
 * @param hibernate the version that read them
 */
public record EntitySchema(
        Schema schema, List<Allowed> allowed, List<EntityTable> entities, List<String> quoted, String hibernate) {

    public EntitySchema {
        allowed = List.copyOf(allowed);
        entities = List.copyOf(entities);
        quoted = List.copyOf(quoted);
    }

    /** The same of another schema. */
    public EntitySchema with(Schema other) {
        return new EntitySchema(other, allowed, entities, quoted, hibernate);
    }

    /** A column's values, as Hibernate's own DDL would check them. */
    public record Allowed(TableName table, AllowedValues values) {}

    /** A table and the class that is mapped to it. */
    public record EntityTable(TableName table, String className) {}
}
