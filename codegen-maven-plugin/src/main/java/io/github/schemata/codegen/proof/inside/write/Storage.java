package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import io.github.schemata.codegen.proof.inside.sql.RawTable.Cell;
import io.github.schemata.codegen.proof.inside.sql.Sql;
import io.github.schemata.codegen.proof.inside.value.Values;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of values in columns that hold more types than one: in a numeric column of SQLite's a text that looks
 * like a number is one from then on. Only attributes that are a text or any object meet that.
 */
record Storage(Sql sql) {

    /** Whether a fresh value is kept as it is, and as the sort of value that the other one is. */
    boolean keeps(EntityShape shape, Slot slot, Object like, Object value) {
        if (!isMixed(slot) || !(value instanceof String text)) {
            return true;
        }
        Object stored = stored(shape, slot, text);
        boolean likewise = stored(shape, slot, like) instanceof Number == stored instanceof Number;
        return likewise
                && (stored instanceof String
                        || isPlain(stored) && stored.toString().equals(text));
    }

    /** Without an exponent in any writing of it. */
    private static boolean isPlain(Object number) {
        double size = Math.abs(((Number) number).doubleValue());
        return number instanceof Long || size >= 0.001 && size < 1e7;
    }

    /** More texts to try where a column makes numbers of some. */
    Stream<Object> texts(EntityShape shape, Slot slot, Object like) {
        return isMixed(slot) && like instanceof String text && isNumeric(shape, slot)
                ? Values.after(text + "a")
                : Stream.empty();
    }

    /** What a value that was written is when it is read back. */
    @Nullable
    Object readBack(EntityShape shape, Slot slot, @Nullable Object value) {
        return slot.target() == Object.class && value != null ? whole(stored(shape, slot, value)) : value;
    }

    /** The driver gives whole numbers as one of two types, as they are long. */
    static @Nullable Object whole(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    /** Whether a cell is of the sort that its new value must be there, whatever the copied one was. */
    boolean isOf(EntityShape shape, Slot slot, @Nullable Object value, Cell actual) {
        boolean decides = slot.target() == Object.class || slot.target() == String.class && isNumeric(shape, slot);
        return isMixed(slot)
                && decides
                && value != null
                && actual.storage().equals(storageClass(stored(shape, slot, value)));
    }

    private static String storageClass(Object stored) {
        if (stored instanceof String) {
            return "text";
        }
        if (stored instanceof Double) {
            return "real";
        }
        return whole(stored) instanceof Long ? "integer" : stored instanceof byte[] ? "blob" : "";
    }

    private boolean isNumeric(EntityShape shape, Slot slot) {
        return stored(shape, slot, "1") instanceof Number;
    }

    private static boolean isMixed(Slot slot) {
        return !slot.toOne() && (slot.target() == Object.class || slot.target() == String.class);
    }

    private Object stored(EntityShape shape, Slot slot, Object value) {
        return shape.table()
                .column(slot.columns().get(0))
                .map(column -> sql.stored(shape.table(), column, value))
                .orElse(value);
    }
}
