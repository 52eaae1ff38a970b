package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import io.github.schemata.codegen.proof.inside.sql.RawTable;
import io.github.schemata.codegen.proof.inside.sql.RawTable.Cell;
import io.github.schemata.codegen.proof.inside.value.Values;
import io.github.schemata.schema.Table;
import jakarta.persistence.PersistenceUnitUtil;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how a row that was written and read back differs from what it should be. */
final class RowComparison {

    /** How many texts of a column are looked at for the form of a new one. */
    private static final int TEXTS = 2_000;
    /** Java reads a floating-point number from its text, which SQLite writes with this many digits. */
    private static final MathContext DIGITS = new MathContext(15);

    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> triggered = new TreeSet<>();
    private final Storage storage;
    private final boolean hasTriggers;

    RowComparison(Storage storage, boolean hasTriggers) {
        this.storage = storage;
        this.hasTriggers = hasTriggers;
    }

    List<String> faults() {
        return faults;
    }

    List<String> notes() {
        return triggered.isEmpty()
                ? notes
                : Stream.concat(notes.stream(), Stream.of("a trigger changed " + String.join(", ", triggered)))
                        .toList();
    }

    /** Compares attribute by attribute what was written with what a new session reads. */
    void attributes(Draft written, Object found, PersistenceUnitUtil unit) {
        for (Slot slot : written.shape().slots()) {
            if (slot.written() && !sharesChangedColumn(written, slot)) {
                Object expected = identified(slot, written.get(slot), unit);
                Object actual = identified(slot, slot.valueIn(found), unit);
                boolean same = Values.same(expected, actual) || isStored(written, slot, actual);
                if (!same && hasTriggers) {
                    triggered.addAll(slot.columns());
                } else if (!same) {
                    faults.add("." + slot.name() + ": wrote " + shown(expected) + ", read back " + shown(actual));
                }
            }
        }
    }

    /** A value that was thought of may become another type's in its column; one that stood there did so before. */
    private boolean isStored(Draft written, Slot slot, @Nullable Object actual) {
        Object value = written.get(slot);
        Object stored = written.isChanged(slot) ? storage.readBack(written.shape(), slot, value) : value;
        return slot.target() == Object.class && Values.same(Storage.whole(stored), Storage.whole(actual));
    }

    /** A reference whose columns follow another one that was redirected leads elsewhere now. */
    private static boolean sharesChangedColumn(Draft written, Slot slot) {
        return !written.isChanged(slot)
                && slot.toOne()
                && written.changed().stream()
                        .anyMatch(other -> other.columns().stream().anyMatch(slot::holds));
    }

    private static @Nullable Object identified(Slot slot, @Nullable Object value, PersistenceUnitUtil unit) {
        return slot.toOne() && value != null ? unit.getIdentifier(value) : value;
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Compares cell by cell the row that was copied with the one that was written. */
    void cells(RawTable raw, List<String> original, List<String> copy, Draft written, Set<String> changed)
            throws SQLException {
        Map<String, Cell> before = raw.row(original);
        Map<String, Cell> after = raw.row(copy);
        for (Map.Entry<String, Cell> entry : before.entrySet()) {
            String column = entry.getKey();
            // What a trigger put there says nothing of what was written.
            if (!triggered.contains(column) && !isOtherSort(written, column, after.get(column))) {
                compare(raw, column, entry.getValue(), after.get(column), changed.contains(column));
            }
        }
    }

    /** A new value in a column of several sorts is stored as its own. */
    private boolean isOtherSort(Draft written, String column, Cell actual) {
        return written.shape()
                .basic(column)
                .filter(slot ->
                        written.isChanged(slot) && storage.isOf(written.shape(), slot, written.get(slot), actual))
                .isPresent();
    }

    private void compare(RawTable raw, String column, Cell expected, Cell actual, boolean changed) throws SQLException {
        boolean sameStorage = expected.storage().equals(actual.storage());
        // Another number may well be whole where the first was not, and a unique column may have been left empty.
        boolean otherNumber = isNumber(expected) && isNumber(actual);
        if (!sameStorage && !(changed && (otherNumber || isNull(actual)))) {
            faults.add(column + ": stored as " + actual.storage() + " " + cut(actual.literal()) + ", the copied row as "
                    + expected.storage() + " " + cut(expected.literal()));
        } else if (!changed && !expected.equals(actual)) {
            differs(raw, column, expected, actual);
        }
    }

    private static boolean isNumber(Cell cell) {
        return cell.storage().equals("integer") || cell.storage().equals("real");
    }

    private static boolean isNull(Cell cell) {
        return cell.storage().equals("null");
    }

    private void differs(RawTable raw, String column, Cell expected, Cell actual) throws SQLException {
        if (hasTriggers) {
            triggered.add(column);
            return;
        }
        String line = column + ": " + cut(expected.literal()) + " was written as " + cut(actual.literal());
        boolean sameNumber =
                expected.storage().equals("real") && rounded(expected).equals(rounded(actual));
        boolean knownForm = expected.storage().equals("text")
                && raw.texts(column, TEXTS).stream()
                                .filter(text -> shape(text).equals(shape(actual.literal())))
                                .limit(2)
                                .count()
                        == 2;
        (sameNumber || knownForm ? notes : faults).add(line);
    }

    private static String rounded(Cell cell) {
        try {
            return new BigDecimal(cell.literal())
                    .round(DIGITS)
                    .stripTrailingZeros()
                    .toString();
        } catch (NumberFormatException e) {
            return cell.literal();
        }
    }

    /** Digits and letters made alike: what remains is the form. */
    private static String shape(String text) {
        return text.replaceAll("\\p{L}", "a").replaceAll("\\d", "9");
    }

    private static String cut(String literal) {
        return literal.length() > 60 ? literal.substring(0, 60) + "…" : literal;
    }

    /** The columns whose value was to be another one. */
    static Set<String> changedColumns(Draft written, Table table) {
        return table.columns().stream()
                .map(io.github.schemata.schema.Column::name)
                .filter(column -> written.changed().stream().anyMatch(slot -> slot.holds(column))
                        || isGivenByDatabase(written.shape(), column))
                .collect(Collectors.toSet());
    }

    private static boolean isGivenByDatabase(EntityShape shape, String column) {
        boolean mapped = shape.slots().stream().anyMatch(slot -> slot.holds(column) && slot.written());
        return !mapped && shape.generatedColumns().stream().anyMatch(column::equalsIgnoreCase);
    }
}
