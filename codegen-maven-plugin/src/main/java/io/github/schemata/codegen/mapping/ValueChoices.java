package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.ValueChoice.Enumerated;
import io.github.schemata.codegen.mapping.ValueChoice.Mixed;
import io.github.schemata.codegen.mapping.ValueChoice.Plain;
import io.github.schemata.codegen.mapping.ValueChoice.UuidText;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the Java type of a column. The declared type decides, unless the rows hold something else: SQLite lets any
 * column hold any value (<a href="https://www.sqlite.org/datatype3.html">manual</a>), and a type that cannot read what
 * stands there, or would write it back as something else, is no choice.
 */
final class ValueChoices {

    /** Doubles count every integer up to here. */
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private static final Set<String> ZERO_AND_ONE = Set.of("0", "1");

    private final boolean enums;

    ValueChoices(boolean enums) {
        this.enums = enums;
    }

    /** The choice for a column of a table. */
    ValueChoice of(Table table, Column column, ColumnProfile data) {
        AllowedValues allowed = table.checks().stream()
                .map(CheckConstraint::allowed)
                .filter(Objects::nonNull)
                .filter(values -> values.column().equalsIgnoreCase(column.name()))
                .findFirst()
                .orElse(null);
        return of(column, data, allowed);
    }

    /** The choice for a column of a view. */
    ValueChoice of(Column column, ColumnProfile data) {
        return of(column, data, null);
    }

    private ValueChoice of(Column column, ColumnProfile data, @Nullable AllowedValues allowed) {
        if (allowed != null && listsTruth(allowed) && zeroOrOne(data)) {
            return new Plain(JavaType.BOOLEAN);
        }
        ValueChoice choice = byType(column.type(), data);
        boolean text = choice instanceof Plain plain && plain.type().equals(JavaType.STRING);
        if (enums && allowed != null && allowed.text() && text && data.disallowed() == 0) {
            return new Enumerated(allowed);
        }
        return choice;
    }

    private static ValueChoice byType(SqlType type, ColumnProfile data) {
        if (type instanceof SqlType.Whole whole) {
            return whole(whole, data);
        }
        if (type instanceof SqlType.Bool) {
            return zeroOrOne(data) ? new Plain(JavaType.BOOLEAN) : byValues(type, data);
        }
        if (type instanceof SqlType.Date || type instanceof SqlType.Time || type instanceof SqlType.Timestamp) {
            return TemporalChoice.of(type, data).orElseGet(() -> byValues(type, data));
        }
        if (type instanceof SqlType.Uuid) {
            return data.texts() == data.values() && data.uuids() == data.texts()
                    ? new UuidText()
                    : byValues(type, data);
        }
        return holdsOnlyItsOwn(type, data) ? new Plain(usual(type)) : byValues(type, data);
    }

    private static boolean holdsOnlyItsOwn(SqlType type, ColumnProfile data) {
        if (data.values() == 0) {
            return !type.declared().isEmpty();
        }
        if (type instanceof SqlType.Exact || type instanceof SqlType.Approximate) {
            return data.texts() + data.blobs() == 0;
        }
        if (type instanceof SqlType.Binary) {
            return data.blobs() == data.values();
        }
        if (type instanceof SqlType.Text || type instanceof SqlType.Json) {
            return data.texts() == data.values();
        }
        return false;
    }

    private static JavaType usual(SqlType type) {
        if (type instanceof SqlType.Exact) {
            return JavaType.BIG_DECIMAL;
        }
        if (type instanceof SqlType.Approximate) {
            return JavaType.DOUBLE;
        }
        return type instanceof SqlType.Binary ? JavaType.BYTES : JavaType.STRING;
    }

    private static ValueChoice whole(SqlType.Whole type, ColumnProfile data) {
        if (data.integers() != data.values()) {
            return byValues(type, data);
        }
        if (isTinyTruth(type) && zeroOrOne(data)) {
            return new Plain(JavaType.BOOLEAN);
        }
        return new Plain(type.bits() > 32 || !fitsInt(data) ? JavaType.LONG : JavaType.INTEGER);
    }

    /** MySQL's way to say BOOLEAN, which SQLite files converted from there still have. */
    private static boolean isTinyTruth(SqlType.Whole type) {
        return type.declared()
                .replace(" ", "")
                .toUpperCase(java.util.Locale.ROOT)
                .equals("TINYINT(1)");
    }

    /** For columns whose declared type does not fit what they hold, or says nothing. */
    private static ValueChoice byValues(SqlType type, ColumnProfile data) {
        Affinity affinity = Affinity.of(type.declared());
        if (data.values() == 0) {
            return affinity == Affinity.BLOB ? new Mixed() : new Plain(JavaType.STRING);
        }
        if (data.integers() == data.values()) {
            return new Plain(JavaType.LONG);
        }
        if (data.texts() == data.values()) {
            return new Plain(JavaType.STRING);
        }
        if (data.blobs() == data.values()) {
            return new Plain(JavaType.BYTES);
        }
        if (data.reals() == data.values()) {
            return new Plain(JavaType.DOUBLE);
        }
        return severalClasses(affinity, data);
    }

    /**
     * Numeric affinity turns text that reads as a number back into that number, so text and integers together come
     * back as they were from a String. Nothing but the value itself keeps the other combinations.
     */
    private static ValueChoice severalClasses(Affinity affinity, ColumnProfile data) {
        boolean converts = affinity == Affinity.INTEGER || affinity == Affinity.NUMERIC;
        if (converts && data.reals() + data.blobs() == 0) {
            return new Plain(JavaType.STRING);
        }
        if (converts && data.texts() + data.blobs() == 0) {
            return new Plain(exactInDouble(data) ? JavaType.DOUBLE : JavaType.BIG_DECIMAL);
        }
        return new Mixed();
    }

    private static boolean listsTruth(AllowedValues allowed) {
        return !allowed.text()
                && allowed.values().size() == 2
                && Set.copyOf(allowed.values()).equals(ZERO_AND_ONE);
    }

    private static boolean zeroOrOne(ColumnProfile data) {
        return data.integers() == data.values() && within(data, 0, 1);
    }

    private static boolean fitsInt(ColumnProfile data) {
        return within(data, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static boolean exactInDouble(ColumnProfile data) {
        return within(data, -EXACT_IN_DOUBLE, EXACT_IN_DOUBLE);
    }

    private static boolean within(ColumnProfile data, long smallest, long largest) {
        Long low = data.smallest();
        Long high = data.largest();
        return low == null || high == null || low >= smallest && high <= largest;
    }
}
