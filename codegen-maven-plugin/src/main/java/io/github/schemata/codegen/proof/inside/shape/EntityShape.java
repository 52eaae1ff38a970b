package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entity as something that rows are made of.
 *
 * @param type its class
 * @param table the table that it is mapped to
 * @param slots all values, in the order of the fields
 * @param embeddedId the field of its embedded identifier; null where it has none
 * @param generatedColumns the columns whose value the database chooses
 * @param uniques sets of columns in which no two rows may be alike, the primary key first
 */
public record EntityShape(
        Class<?> type,
        Table table,
        List<Slot> slots,
        @Nullable Field embeddedId,
        List<String> generatedColumns,
        List<List<String>> uniques) {

    public Object newInstance() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made: " + Causes.line(e), e);
        }
    }

    /** The plain value that is held by the column and by no reference. */
    public Optional<Slot> basic(String column) {
        String spelled = spelled(table, column);
        return slots.stream()
                .filter(slot -> !slot.toOne() && slot.holds(spelled))
                .findFirst();
    }

    /** The references that hold the column. */
    public List<Slot> toOnes(String column) {
        String spelled = spelled(table, column);
        return slots.stream()
                .filter(slot -> slot.toOne() && slot.holds(spelled))
                .toList();
    }

    /** A column as its table spells it; as it is where the table has none. */
    public static String spelled(Table table, String column) {
        return table.column(column).map(Column::name).orElse(column);
    }
}
