package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.boot.Proxies;
import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Fields;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row that is being thought of: a value per slot, until all of them are right and the entity can be made. */
final class Draft {

    private final EntityShape shape;
    private final EntityShapes shapes;
    private final Map<Slot, @Nullable Object> values = new LinkedHashMap<>();
    private final Set<Slot> changed = new HashSet<>();
    /** Slots with a value that no other row has. */
    private final Set<Slot> unique = new HashSet<>();

    private Draft(EntityShape shape, EntityShapes shapes) {
        this.shape = shape;
        this.shapes = shapes;
    }

    /** A draft with the values that {@code entity} has. */
    static Draft of(Object entity, EntityShape shape, EntityShapes shapes) {
        Draft draft = new Draft(shape, shapes);
        shape.slots().forEach(slot -> draft.values.put(slot, slot.valueIn(entity)));
        return draft;
    }

    EntityShape shape() {
        return shape;
    }

    @Nullable
    Object get(Slot slot) {
        return values.get(slot);
    }

    /** Gives a plain value that differs from the one before. */
    void change(Slot slot, @Nullable Object value) {
        values.put(slot, value);
        changed.add(slot);
    }

    /** Gives a plain value that no other row has. */
    void renew(Slot slot, Object value) {
        change(slot, value);
        unique.add(slot);
    }

    /** Refers to a row that no other row can refer to yet. */
    void referToNew(Slot toOne, Object parent) {
        refer(toOne, parent);
        unique.add(toOne);
    }

    boolean isUnique(Slot slot) {
        return unique.contains(slot);
    }

    /** Refers to another row, and takes its key into the plain values that hold the same columns. */
    void refer(Slot toOne, Object parent) {
        change(toOne, parent);
        for (int i = 0; i < toOne.columns().size(); i++) {
            String referenced = toOne.referenced().get(i);
            shape.basic(toOne.columns().get(i))
                    .ifPresent(slot -> change(slot, as(slot.target(), columnOf(parent, toOne.target(), referenced))));
        }
    }

    /** A column that holds more than references keeps them as another type. */
    private static @Nullable Object as(Class<?> type, @Nullable Object value) {
        if (value instanceof Number number && type == Double.class) {
            return number.doubleValue();
        }
        return value != null && type == String.class ? value.toString() : value;
    }

    boolean isChanged(Slot slot) {
        return changed.contains(slot);
    }

    Set<Slot> changed() {
        return changed;
    }

    /** What will stand in a column, as the attribute behind it has it. */
    @Nullable
    Object column(String column) {
        return shape.basic(column)
                .map(this::get)
                .orElseGet(() -> shape.toOnes(column).stream()
                        .map(slot -> throughReference(slot, get(slot), column))
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable Object columnOf(Object entity, Class<?> type, String column) {
        return of(Proxies.unproxy(entity), shapes.of(type), shapes).column(column);
    }

    private @Nullable Object throughReference(Slot slot, @Nullable Object parent, String column) {
        if (parent == null) {
            return null;
        }
        int index = slot.columns().indexOf(EntityShape.spelled(shape.table(), column));
        return columnOf(parent, slot.target(), slot.referenced().get(index));
    }

    /** The entity, not yet persisted. */
    Object make() {
        Object entity = shape.newInstance();
        for (Slot slot : shape.slots()) {
            if (slot.idField() == null && (slot.written() || slot.toOne())) {
                Fields.set(entity, slot.field(), values.get(slot));
            }
        }
        Field embeddedId = shape.embeddedId();
        if (embeddedId != null) {
            Fields.set(entity, embeddedId, makeId(embeddedId.getType()));
        }
        return entity;
    }

    private Object makeId(Class<?> type) {
        List<Field> parts = Fields.of(type);
        Object[] values = parts.stream().map(this::partOfId).toArray();
        try {
            return type.isRecord() ? newRecord(type, parts, values) : newBean(type, parts, values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made: " + Causes.line(e), e);
        }
    }

    private @Nullable Object partOfId(Field part) {
        for (Slot slot : shape.slots()) {
            if (part.equals(slot.field()) && slot.idField() != null) {
                return values.get(slot);
            }
            Object parent = part.getName().equals(slot.mapsId()) ? values.get(slot) : null;
            if (parent != null) {
                return keyOf(parent, slot, part.getType());
            }
            Object whole = "".equals(slot.mapsId()) ? values.get(slot) : null;
            if (whole != null) {
                Object id = idOf(whole, slot);
                return Fields.get(id, Fields.named(id.getClass(), part.getName()));
            }
        }
        return null;
    }

    /** The key of a referenced row: its embedded identifier, or the value of its one key column. */
    private @Nullable Object keyOf(Object parent, Slot slot, Class<?> type) {
        Field embedded = shapes.of(slot.target()).embeddedId();
        return embedded != null && embedded.getType() == type
                ? Fields.get(Proxies.unproxy(parent), embedded)
                : columnOf(parent, slot.target(), slot.referenced().get(0));
    }

    private Object idOf(Object parent, Slot slot) {
        Field embedded = shapes.of(slot.target()).embeddedId();
        Object id = embedded == null ? null : Fields.get(Proxies.unproxy(parent), embedded);
        if (id == null) {
            throw new CannotWrite("the key of " + slot.target().getSimpleName() + " is no embedded one");
        }
        return id;
    }

    private static Object newRecord(Class<?> type, List<Field> parts, Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types = parts.stream().map(Field::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object newBean(Class<?> type, List<Field> parts, Object[] values)
            throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();
        for (int i = 0; i < values.length; i++) {
            Fields.set(bean, parts.get(i), values[i]);
        }
        return bean;
    }
}
