package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes in words: object, fact, wanted and found. */
public final class Wording {

    private Wording() {}

    /** What differs, for reports: one for each fact, so that a key that goes and comes back otherwise is one. */
    public static List<Difference> differences(List<SchemaChange> changes) {
        return new ReportedDifferences(changes).list();
    }

    /** One line for a list or a changeset's comment: {@code add column album.year}. */
    public static String line(SchemaChange change) {
        return oneLine(ChangeWords.of(change).line());
    }

    /** Names may have line ends in them; a list has a line for each. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String action(ReferentialAction action) {
        return action.name().replace('_', ' ');
    }

    /** The type as declared, else what it means; an oid that holds a text or bytes says neither. */
    static String type(SqlType type) {
        String declared = type.declared().strip();
        boolean telling = !declared.isEmpty() && !(declared.equals("oid") && !(type instanceof SqlType.Other));
        return telling ? declared : meaning(type);
    }

    private static String meaning(SqlType type) {
        if (type instanceof SqlType.Whole whole) {
            return whole.bits() > 32 ? "bigint" : whole.bits() > 16 ? "int" : "smallint";
        }
        if (type instanceof SqlType.Exact exact) {
            return "numeric" + arguments(exact.precision(), exact.scale());
        }
        if (type instanceof SqlType.Text text) {
            return text.length() == null ? "text" : "varchar" + arguments(text.length());
        }
        if (type instanceof SqlType.Binary binary) {
            return binary.length() == null ? "blob" : "varbinary" + arguments(binary.length());
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.zoned() ? "timestamp with time zone" : "timestamp";
        }
        if (type instanceof SqlType.Enumeration enumeration) {
            return "enum (" + String.join(", ", enumeration.values()) + ")";
        }
        return simple(type);
    }

    private static String simple(SqlType type) {
        if (type instanceof SqlType.Approximate) {
            return "double";
        }
        if (type instanceof SqlType.Bool) {
            return "boolean";
        }
        return type instanceof SqlType.Other
                ? "no type"
                : Names.fold(type.getClass().getSimpleName());
    }

    private static String arguments(@Nullable Integer... numbers) {
        List<String> said = Stream.of(numbers)
                .filter(number -> number != null)
                .map(String::valueOf)
                .toList();
        return said.isEmpty() ? "" : "(" + String.join(", ", said) + ")";
    }

    static String nullability(Column column) {
        return column.nullable() ? "NULL" : "NOT NULL";
    }
}
