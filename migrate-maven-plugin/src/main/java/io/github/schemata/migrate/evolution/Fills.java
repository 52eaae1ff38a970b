package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values that were given for rows that are there already, as SQL. */
final class Fills {

    private final Map<String, String> values;
    private final Map<String, String> folded = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> asked = new TreeSet<>();

    Fills(Map<String, String> values) {
        this.values = values;
        values.keySet().forEach(name -> folded.put(Names.fold(name.strip()), name));
    }

    /** The value for a column that comes, or that may no longer be NULL; null where none was given. */
    @Nullable
    String of(TableName table, Column column) {
        String name = Names.column(TableName.of(table.name()), column.name());
        asked.add(name);
        String key = folded.get(Names.fold(name));
        if (key == null) {
            return null;
        }
        used.add(key);
        return literal(name, column.type(), Objects.requireNonNull(values.get(key)));
    }

    /** @throws MigrateException when the type has no such value */
    static String literal(String column, SqlType type, String value) {
        if (type instanceof SqlType.Whole || type instanceof SqlType.Exact || type instanceof SqlType.Approximate) {
            return number(column, type, value.strip());
        }
        if (type instanceof SqlType.Bool) {
            return truth(column, value.strip());
        }
        if (value.indexOf('\0') >= 0) {
            throw refused(column, "text without a NUL", value.replace("\0", "\\0"));
        }
        return "'" + value.replace("'", "''") + "'";
    }

    private static String number(String column, SqlType type, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean fits = !(type instanceof SqlType.Whole)
                    || number.stripTrailingZeros().scale() <= 0;
            if (fits && Math.abs((long) number.scale()) < 400) {
                return type instanceof SqlType.Whole
                        ? number.toBigIntegerExact().toString()
                        : number.toPlainString();
            }
        } catch (NumberFormatException none) {
            // said below, in words that name the column
        }
        throw refused(column, type instanceof SqlType.Whole ? "a whole number" : "a number", value);
    }

    private static String truth(String column, String value) {
        return switch (Names.fold(value)) {
            case "true", "1", "t", "yes" -> "TRUE";
            case "false", "0", "f", "no" -> "FALSE";
            default -> throw refused(column, "true or false", value);
        };
    }

    private static MigrateException refused(String column, String wanted, String value) {
        return new MigrateException("migrate.fill gives " + column + " the value '" + value + "', which is not "
                + wanted + ".\nGive -Dmigrate.fill=" + column + "=VALUE with one that the column can hold.");
    }

    /** @throws MigrateException when a value was given that no column needs */
    void requireAllUsed() {
        Set<String> left = new TreeSet<>(values.keySet());
        left.removeAll(used);
        if (!left.isEmpty()) {
            throw new MigrateException("migrate.fill gives a value for " + String.join(", ", left)
                    + ", and no such column comes or becomes NOT NULL.\n"
                    + (asked.isEmpty()
                            ? "Leave it out: no column needs one."
                            : "Columns that take one: " + String.join(", ", asked) + "."));
        }
    }
}
