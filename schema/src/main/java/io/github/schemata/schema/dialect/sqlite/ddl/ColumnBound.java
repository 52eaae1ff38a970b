package io.github.schemata.schema.dialect.sqlite.ddl;

import java.math.BigDecimal;

/**
 * What a CHECK demands of one column, of a value that is not NULL.
 *
 * @param column the column, as the table spells it
 * @param subject what is compared
 * @param relation how it stands to the limit
 * @param limit a number
 */
public record ColumnBound(String column, Subject subject, Relation relation, BigDecimal limit) {

    /** What is compared. */
    public enum Subject {
        /** The value itself. */
        VALUE,
        /** How many characters the text has. */
        LENGTH
    }

    /** How the subject stands to the limit. */
    public enum Relation {
        LESS,
        AT_MOST,
        AT_LEAST,
        MORE;

        /** The same with both sides changed: {@code 0 < x} is {@code x > 0}. */
        Relation mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                case MORE -> LESS;
            };
        }
    }
}
