package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types are equal when the database would store them alike: meanings are compared, spellings never. */
final class TypeComparison {

    /** What JPA takes for a length where nobody states one. */
    private static final int USUAL_LENGTH = 255;

    /** Beyond that MariaDB has no room for a varchar in a row, so that a text without an end is drafted. */
    private static final int LONGEST_VARCHAR = 16_000;

    private static final List<Habits> PRODUCTS = List.of(new PostgresHabits(), new MariadbHabits());

    /** PostgreSQL's names that have the number of their bytes in them. */
    private static final Map<String, Integer> BITS = Map.of("int2", 16, "int4", 32, "int8", 64);

    private static final Set<String> TEXTS = Set.of("varchar", "char", "text", "nclob", "ntext", "string");
    private static final Set<String> BYTES = Set.of("binary", "varbinary", "blob", "bytea", "image");

    private final Habits habits;

    TypeComparison(Habits habits) {
        this.habits = habits;
    }

    /** Whether nothing needs to change for {@code wanted} where {@code found} is. */
    boolean same(SqlType wanted, SqlType found) {
        DeclaredType declared = DeclaredType.of(wanted.declared());
        if (declared.isEmpty()) {
            return sameMeaning(wanted, found);
        }
        boolean json = declared.written().equals(MariadbHabits.JSON) && found instanceof SqlType.Json;
        if (json || declared.same(DeclaredType.of(found.declared()))) {
            return true;
        }
        if (habits.isOwnWord(declared)) {
            return false;
        }
        boolean elsewhere = PRODUCTS.stream().anyMatch(product -> product.isOwnWord(declared));
        return elsewhere ? sameMeaning(unwritten(wanted), found) : sameMeaning(asWritten(wanted, declared), found);
    }

    /** A definition for another product says nothing here. */
    private static SqlType unwritten(SqlType type) {
        return type instanceof SqlType.Other ? new SqlType.Other("") : type;
    }

    /** The length and digits of a definition are what counts, not those that JPA takes where none are stated. */
    private static SqlType asWritten(SqlType type, DeclaredType declared) {
        Integer bits = BITS.get(declared.written());
        if (type instanceof SqlType.Whole && bits != null) {
            return new SqlType.Whole(type.declared(), bits);
        }
        if (type instanceof SqlType.Text && TEXTS.contains(declared.name())) {
            return new SqlType.Text(type.declared(), declared.number(0));
        }
        if (type instanceof SqlType.Exact && declared.name().equals("decimal")) {
            return new SqlType.Exact(type.declared(), declared.number(0), declared.number(1));
        }
        if (type instanceof SqlType.Binary && BYTES.contains(declared.name())) {
            return new SqlType.Binary(type.declared(), declared.number(0));
        }
        return type;
    }

    private boolean sameMeaning(SqlType wanted, SqlType found) {
        if (wanted instanceof SqlType.Other) {
            return wanted.declared().isBlank() || found.declared().isBlank();
        }
        return wanted.getClass() == found.getClass() && sameExtent(wanted, found) || habits.storesAlike(wanted, found);
    }

    private boolean sameExtent(SqlType wanted, SqlType found) {
        if (wanted instanceof SqlType.Whole one && found instanceof SqlType.Whole other) {
            return bits(one) == bits(other);
        }
        if (wanted instanceof SqlType.Exact one && found instanceof SqlType.Exact other) {
            return sameDigits(one, other);
        }
        if (wanted instanceof SqlType.Text one && found instanceof SqlType.Text other) {
            return sameLength(one.length(), other.length());
        }
        if (wanted instanceof SqlType.Binary one && found instanceof SqlType.Binary other) {
            return !habits.keepsByteLengths() || other.length() == null || Objects.equals(one.length(), other.length());
        }
        if (wanted instanceof SqlType.Timestamp one && found instanceof SqlType.Timestamp other) {
            return one.zoned() == other.zoned() || !habits.keepsZones();
        }
        if (wanted instanceof SqlType.Enumeration one && found instanceof SqlType.Enumeration other) {
            return Set.copyOf(one.values()).equals(Set.copyOf(other.values()));
        }
        return true;
    }

    /** PostgreSQL has nothing below 16 bits, only MariaDB has 24. */
    private static int bits(SqlType.Whole type) {
        return type.bits() <= 16 ? 16 : type.bits() <= 32 ? 32 : 64;
    }

    private static boolean sameDigits(SqlType.Exact wanted, SqlType.Exact found) {
        if (wanted.precision() == null || found.precision() == null) {
            return true;
        }
        return wanted.precision().equals(found.precision()) && scale(wanted.scale()) == scale(found.scale());
    }

    private static int scale(@Nullable Integer scale) {
        return scale == null ? 0 : scale;
    }

    /** A text without an end holds what nobody gave a length, and what is too long for a varchar. */
    private static boolean sameLength(@Nullable Integer wanted, @Nullable Integer found) {
        if (wanted == null || found == null) {
            return Objects.equals(wanted, found)
                    || wanted != null && (wanted == USUAL_LENGTH || wanted > LONGEST_VARCHAR);
        }
        return wanted.equals(found);
    }
}
