package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.Moments;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.Set;

/**
 * What a referencing column holds, seen with the type of what it references. SQLite converts what is written to the
 * column's affinity (<a href="https://www.sqlite.org/datatype3.html">manual</a>), and a column without one keeps it as
 * given.
 *
 * @param strict whether it is a column of a STRICT table
 * @param referenced what the column that gives the type holds
 * @param own the type that the column would have by itself
 * @param strays whether it holds what no referenced row has
 */
record ReferencingValues(
        Column column, boolean strict, ColumnProfile held, ColumnProfile referenced, ValueChoice own, boolean strays) {

    private static final Set<JavaType> WHOLE = Set.of(
            JavaType.BOOLEAN,
            new JavaType("java.lang", "Byte"),
            new JavaType("java.lang", "Short"),
            JavaType.INTEGER,
            JavaType.LONG);

    /** Whether all its values come back as they were by way of that type. */
    boolean fit(ValueChoice choice) {
        if (held.values() == 0 || choice.equals(own)) {
            return true;
        }
        if (choice instanceof ValueChoice.Temporal temporal) {
            return Moments.fit(temporal, held, referenced, strays);
        }
        return !(choice instanceof ValueChoice.Plain) || fit(choice.type());
    }

    private boolean fit(JavaType type) {
        if (type.equals(JavaType.BYTES)) {
            return held.blobs() == held.values();
        }
        if (type.equals(JavaType.STRING)) {
            return held.blobs() == 0 && keeps(held.integers() + held.reals());
        }
        if (type.equals(JavaType.LONG) || type.equals(JavaType.INTEGER) || type.equals(JavaType.BOOLEAN)) {
            boolean within = type.equals(JavaType.LONG)
                    || (type.equals(JavaType.INTEGER) ? ValueChoices.fitsInt(held) : ValueChoices.zeroOrOne(held));
            return held.reals() == 0 && isNumeric() && within;
        }
        if (type.equals(JavaType.DOUBLE)) {
            return isNumeric() && keeps(held.integers()) && ValueChoices.exactInDouble(held);
        }
        return !type.equals(JavaType.BIG_DECIMAL) || isNumeric() && keeps(held.values());
    }

    /** Texts that meet a number in a column that makes them of all are that number. */
    private boolean isNumeric() {
        boolean read = affinity() == Affinity.TEXT && !strays;
        return held.blobs() == 0 && (read || held.texts() == 0);
    }

    /** Whether what is written in another storage class is stored in the same. */
    private boolean keeps(long others) {
        return others == 0 || affinity() != Affinity.BLOB;
    }

    /** In a STRICT table a column of type ANY keeps every value as given. */
    private Affinity affinity() {
        String declared = column.type().declared();
        return strict && declared.equalsIgnoreCase("ANY") ? Affinity.BLOB : Affinity.of(declared);
    }

    /** Whether such values can be stored in the column of a STRICT table (sqlite.org/stricttables.html). */
    boolean canTake(ValueChoice choice) {
        if (!strict) {
            return true;
        }
        String declared = column.type().declared();
        JavaType type = choice.type();
        if (declared.equalsIgnoreCase("ANY") || choice instanceof ValueChoice.UserConverted) {
            return true;
        }
        if (declared.equalsIgnoreCase("BLOB") || type.equals(JavaType.BYTES)) {
            return declared.equalsIgnoreCase("BLOB") && type.equals(JavaType.BYTES);
        }
        if (declared.equalsIgnoreCase("TEXT")) {
            return !(choice instanceof ValueChoice.Mixed);
        }
        boolean whole =
                WHOLE.contains(type) || choice instanceof ValueChoice.Temporal moment && Moments.isEpoch(moment);
        boolean number = type.equals(JavaType.DOUBLE)
                || type.equals(JavaType.BIG_DECIMAL)
                || choice instanceof ValueChoice.Temporal moment && moment.written() == TemporalForm.JULIAN_DAY;
        return whole || declared.equalsIgnoreCase("REAL") && number;
    }
}
