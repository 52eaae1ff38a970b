package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.type.DeclaredValues;
import io.github.schemata.codegen.mapping.type.ServerColumns;
import io.github.schemata.codegen.mapping.type.TypeMappings;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.type.ValueChoice.Enumerated;
import io.github.schemata.codegen.mapping.type.ValueChoice.Mixed;
import io.github.schemata.codegen.mapping.type.ValueChoice.Plain;
import io.github.schemata.codegen.mapping.type.ValueChoice.UuidText;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the Java type of a column. The declared type decides, unless the rows hold something else: SQLite lets any
 * column hold any value (<a href="https://www.sqlite.org/datatype3.html">manual</a>), and a type that cannot read what
 * stands there, or would write it back as something else, is no choice.
 */
public final class ValueChoices {

    /** Doubles count every integer up to here. */
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private static final Set<String> ZERO_AND_ONE = Set.of("0", "1");

    /** The constants of an enum are made in one method, whose code has at most 64 KiB (JVMS 4.7.3). */
    private static final int MOST_CONSTANTS = 2_000;

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?\\s*");

    private final boolean enums;
    private final TypeMappings given;
    private final @Nullable DeclaredValues server;

    public ValueChoices(boolean enums) {
        this(enums, TypeMappings.NONE, null);
    }

    /**
     * @param given what the user says
     * @param server where types are enforced; null for SQLite
     */
    public ValueChoices(boolean enums, TypeMappings given, @Nullable DeclaredValues server) {
        this.enums = enums;
        this.given = given;
        this.server = server;
    }

    /** The choice for a column of a table. */
    public ValueChoice of(Table table, Column column, ColumnProfile data) {
        return given(table.name(), column, own(table, column, data), data);
    }

    /** The choice for a column of a view. */
    public ValueChoice of(View view, Column column, ColumnProfile data) {
        ValueChoice own = server == null
                ? byType(column, Affinity.of(column.type().declared()), data)
                : server.of(column.type()).withoutValues();
        return given(view.name(), column, own, data);
    }

    private ValueChoice given(TableName table, Column column, ValueChoice own, ColumnProfile data) {
        if (server != null) {
            return given.of(table, column)
                    .map(mapping -> ServerColumns.given(mapping, own))
                    .orElse(own);
        }
        return given.of(table, column)
                .map(mapping -> GivenTypes.of(mapping, TypeMappings.name(table, column), column, own, data))
                .orElse(own);
    }

    /** The user's say. */
    public TypeMappings given() {
        return given;
    }

    /** The choice for a column of a table without the user's say. */
    public ValueChoice own(Table table, Column column, ColumnProfile data) {
        if (server != null) {
            return declared(server.of(column.type()), allowed(table, column));
        }
        ValueChoice choice = byType(column, affinity(table, column), data);
        AllowedValues allowed = allowed(table, column);
        if (allowed == null) {
            return choice;
        }
        Affinity affinity = affinity(table, column);
        boolean keepsIntegers = affinity != Affinity.TEXT && affinity != Affinity.REAL;
        if (listsTruth(allowed) && zeroOrOne(data) && keepsIntegers) {
            return new Plain(JavaType.BOOLEAN);
        }
        boolean text = choice.type().equals(JavaType.STRING) || data.values() == 0 && !readAsNumbers(allowed);
        return isList(allowed) && text && data.disallowed() == 0 ? new Enumerated(allowed) : choice;
    }

    private ValueChoice declared(ValueChoice.Declared choice, @Nullable AllowedValues allowed) {
        if (choice.values() != null) {
            return enums && choice.values().size() <= MOST_CONSTANTS ? choice : choice.withoutValues();
        }
        boolean text = choice.type().equals(JavaType.STRING) && choice.cast() == null;
        return text && allowed != null && isList(allowed) ? choice.values(allowed.values()) : choice;
    }

    /** Whether a CHECK lists texts, so that only the rows can stand against an enum. */
    boolean wouldBeEnum(Table table, Column column) {
        AllowedValues allowed = allowed(table, column);
        return allowed != null && isList(allowed);
    }

    private boolean isList(AllowedValues allowed) {
        return enums && allowed.text() && allowed.values().size() <= MOST_CONSTANTS;
    }

    /** The values that a CHECK lists for the column; null where none does. */
    private static @Nullable AllowedValues allowed(Table table, Column column) {
        return table.checks().stream()
                .map(CheckConstraint::allowed)
                .filter(Objects::nonNull)
                .filter(values -> values.column().equalsIgnoreCase(column.name()))
                .findFirst()
                .orElse(null);
    }

    /** In a STRICT table a column of type ANY keeps every value as given. */
    private static Affinity affinity(Table table, Column column) {
        String declared = column.type().declared();
        return table.strict() && declared.equalsIgnoreCase("ANY") ? Affinity.BLOB : Affinity.of(declared);
    }

    private static ValueChoice byType(Column column, Affinity affinity, ColumnProfile data) {
        SqlType type = column.type();
        if (type instanceof SqlType.Whole || type instanceof SqlType.Bool) {
            return number(type, affinity, data);
        }
        if (type instanceof SqlType.Date || type instanceof SqlType.Time || type instanceof SqlType.Timestamp) {
            return TemporalChoice.of(type, data).orElseGet(() -> byValues(affinity, data));
        }
        if (type instanceof SqlType.Uuid && data.uuids() == data.values()) {
            return new UuidText();
        }
        return holdsOnlyItsOwn(type, data) ? new Plain(usual(type)) : byValues(affinity, data);
    }

    private static boolean holdsOnlyItsOwn(SqlType type, ColumnProfile data) {
        if (type instanceof SqlType.Exact) {
            return data.texts() + data.blobs() + data.infinities() == 0;
        }
        if (type instanceof SqlType.Approximate) {
            return data.texts() + data.blobs() == 0 && exactInDouble(data);
        }
        if (type instanceof SqlType.Binary) {
            return data.blobs() == data.values();
        }
        boolean text = type instanceof SqlType.Text || type instanceof SqlType.Json;
        return text && data.texts() == data.values();
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

    private static ValueChoice number(SqlType type, Affinity affinity, ColumnProfile data) {
        if (data.integers() != data.values()) {
            return byValues(affinity, data);
        }
        if (type instanceof SqlType.Whole whole) {
            return new Plain(whole.bits() > 32 || !fitsInt(data) ? JavaType.LONG : JavaType.INTEGER);
        }
        return new Plain(zeroOrOne(data) ? JavaType.BOOLEAN : fitsInt(data) ? JavaType.INTEGER : JavaType.LONG);
    }

    /** For columns whose declared type does not fit what they hold, or says nothing. */
    private static ValueChoice byValues(Affinity affinity, ColumnProfile data) {
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
        if (makesIntegers(affinity) && data.reals() + data.blobs() == 0) {
            return new Plain(JavaType.STRING);
        }
        if (makesIntegers(affinity) && data.texts() + data.blobs() == 0) {
            return numbers(data);
        }
        return new Mixed();
    }

    /** No BigDecimal is infinite. */
    private static ValueChoice numbers(ColumnProfile data) {
        return data.infinities() > 0 || exactInDouble(data) ? inDouble(data) : new Plain(JavaType.BIG_DECIMAL);
    }

    /** Numbers that are to be no BigDecimal; a double has no room for every long. */
    public static ValueChoice inDouble(ColumnProfile data) {
        return exactInDouble(data) ? new Plain(JavaType.DOUBLE) : new Mixed();
    }

    /** Whether the column stores every number and text that is a whole number as an integer. */
    private static boolean makesIntegers(Affinity affinity) {
        return affinity == Affinity.INTEGER || affinity == Affinity.NUMERIC;
    }

    /** A column that is not text would store such texts as numbers. */
    private static boolean readAsNumbers(AllowedValues allowed) {
        return allowed.values().stream().anyMatch(NUMBER.asMatchPredicate());
    }

    private static boolean listsTruth(AllowedValues allowed) {
        return !allowed.text()
                && allowed.values().size() == 2
                && Set.copyOf(allowed.values()).equals(ZERO_AND_ONE);
    }

    public static boolean zeroOrOne(ColumnProfile data) {
        return data.integers() == data.values() && within(data, 0, 1);
    }

    public static boolean fitsInt(ColumnProfile data) {
        return within(data, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public static boolean exactInDouble(ColumnProfile data) {
        return within(data, -EXACT_IN_DOUBLE, EXACT_IN_DOUBLE);
    }

    private static boolean within(ColumnProfile data, long smallest, long largest) {
        Long low = data.smallest();
        Long high = data.largest();
        return low == null || high == null || low >= smallest && high <= largest;
    }
}
