package io.github.schemata.codegen.proof.inside.shape;

import jakarta.persistence.criteria.Path;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One value of an entity that a row is written from.
 *
 * @param field where the value stands, in the entity or in its embedded identifier
 * @param idField the embedded identifier that it is a part of; null where it stands in the entity itself
 * @param toOne whether it refers to another entity
 * @param target that entity; for others the type of the value
 * @param columns the columns that hold it, as the table spells them
 * @param referenced for a reference the columns of the other table, in the order of {@code columns}
 * @param required whether NULL is refused
 * @param written false where the row's columns are written by other slots, or by the database
 * @param mapsId the part of the identifier that the reference gives: "" for all of it, null for none
 */
public record Slot(
        Field field,
        @Nullable Field idField,
        boolean toOne,
        Class<?> target,
        List<String> columns,
        List<String> referenced,
        boolean required,
        boolean written,
        @Nullable String mapsId) {

    public String name() {
        return idField == null ? field.getName() : idField.getName() + "." + field.getName();
    }

    /** @param column as the table spells it: PostgreSQL tells names apart by their case */
    public boolean holds(String column) {
        return columns.contains(column);
    }

    Slot renamed(UnaryOperator<String> name) {
        List<String> names = columns.stream().map(name).toList();
        return new Slot(field, idField, toOne, target, names, referenced, required, written, mapsId);
    }

    /** Where a query finds it. */
    public Path<Object> in(Path<?> entity) {
        return idField == null
                ? entity.get(field.getName())
                : entity.get(idField.getName()).get(field.getName());
    }

    @Nullable
    public Object valueIn(Object entity) {
        if (idField == null) {
            return Fields.get(entity, field);
        }
        Object id = Fields.get(entity, idField);
        return id == null ? null : Fields.get(id, field);
    }
}
