package io.github.schemata.codegen.mapping.portable;

import io.github.schemata.codegen.model.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what portable entities do without: one note for each kind, with the places. */
final class LeftOut {

    /** What only Hibernate can say, and what its absence means. */
    enum Kind {
        ON_DELETE("@OnDelete, so a provider does not know that the database deletes or empties the rows that refer to a"
                + " deleted one"),
        GENERATED("@Generated, so what the database computes is there when a row is read again, not when it is saved"),
        SPACED("@JdbcType, so Hibernate's schema validation, where it asks for the tables individually, takes these"
                + " columns for numbers, since their declared types have a blank before the parenthesis"),
        JDBC_TYPE("@JdbcTypeCode, so values travel as any of their Java type"),
        CAST("@ColumnTransformer, so these texts are written only where the server takes them for what they are"
                + " (PostgreSQL: with stringtype=unspecified in the application's url)"),
        SHAPE("@ColumnTransformer, so shapes are the bytes that the server keeps of them"),
        CASELESS("@JavaType, so a provider takes keys that differ in case for different ones, which the database does"
                + " not");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }
    }

    private final Map<Kind, List<String>> places = new EnumMap<>(Kind.class);

    void tell(Kind kind, String place) {
        places.computeIfAbsent(kind, first -> new ArrayList<>()).add(place);
    }

    List<Note> notes() {
        return places.entrySet().stream()
                .map(entry -> new Note(
                        Note.Level.INFO,
                        "Left out for codegen.provider=PORTABLE: " + entry.getKey().meaning + ": "
                                + String.join(", ", entry.getValue()) + "."))
                .toList();
    }
}
