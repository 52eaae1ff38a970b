package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.Locale;
import java.util.Optional;

/**
 * What another declared type does to the values that are there: conditions in SQL that hold for those it would alter
 * or that would not fit. A value is kept when it compares equal afterwards, or reads the same as text; so '12' may
 * become 12, but '007' must not become 7.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html#type_affinity">type affinity</a>
 */
final class Conversion {

    private final String value;

    Conversion(String column) {
        this.value = Identifiers.quote(column);
    }

    /** Which values a column of that affinity would alter; empty where it alters none. */
    Optional<String> alteredBy(String affinity) {
        return switch (affinity) {
            case "TEXT" -> Optional.of(fill("typeof({v}) = 'real' AND CAST(CAST({v} AS TEXT) AS REAL) <> {v}"));
            case "INTEGER", "NUMERIC" ->
                Optional.of(fill(
                        LOOKS_NUMERIC + " AND CAST(CAST({v} AS NUMERIC) AS TEXT) <> CAST({v} AS TEXT) COLLATE BINARY"));
            case "REAL" -> Optional.of(fill(ALTERED_BY_REAL));
            default -> Optional.empty();
        };
    }

    /** Which values a column of that type of a STRICT table refuses (sqlite.org/stricttables.html). */
    Optional<String> refusedBy(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "INT", "INTEGER" -> Optional.of(fill("{v} IS NOT NULL AND NOT coalesce(" + WHOLE_NUMBER + ", 0)"));
            case "REAL" ->
                Optional.of(fill(
                        "typeof({v}) = 'blob' OR typeof({v}) = 'text' AND CAST({v} AS TEXT) <> CAST({v} AS NUMERIC)"));
            case "TEXT" -> Optional.of(fill("typeof({v}) = 'blob'"));
            case "BLOB" -> Optional.of(fill("{v} IS NOT NULL AND typeof({v}) <> 'blob'"));
            default -> Optional.empty();
        };
    }

    /** Which values cannot be a rowid. */
    String noRowid() {
        return fill("NOT coalesce(" + WHOLE_NUMBER + ", 0)");
    }

    private String fill(String condition) {
        return condition.replace("{v}", value);
    }

    /** Compared with a number, text that is one becomes one, as it would in the column; other text does not. */
    private static final String LOOKS_NUMERIC = "typeof({v}) = 'text' AND CAST({v} AS TEXT) = CAST({v} AS NUMERIC)";

    private static final String WHOLE_NUMBER = "(typeof({v}) = 'integer'"
            + " OR typeof({v}) = 'real' AND CAST({v} AS INTEGER) = {v}"
            + " OR " + LOOKS_NUMERIC + " AND typeof(CAST({v} AS NUMERIC)) = 'integer')";

    private static final String ALTERED_BY_REAL = "typeof({v}) = 'integer' AND CAST({v} AS REAL) <> {v}"
            + " OR " + LOOKS_NUMERIC
            + " AND CAST(CAST({v} AS REAL) AS TEXT) <> CAST({v} AS TEXT) COLLATE BINARY"
            + " AND NOT (CAST(CAST({v} AS NUMERIC) AS TEXT) = CAST({v} AS TEXT) COLLATE BINARY"
            + " AND CAST({v} AS REAL) = CAST({v} AS NUMERIC))";
}
