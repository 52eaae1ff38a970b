package io.github.schemata.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view.
 *
 * @param name its name as the database holds it
 * @param type meaning and declared text
 * @param nullable whether NULL may stand in it: false for NOT NULL, for the rowid, and for key columns of a table
 *     WITHOUT ROWID. A primary key of an ordinary SQLite table allows NULL unless declared otherwise
 *     (<a href="https://www.sqlite.org/lang_createtable.html#the_primary_key">manual</a>)
 * @param defaultText the DEFAULT as SQL text, {@code 'it''s'} or {@code CURRENT_TIMESTAMP}; null where there is none
 * @param collation the collation, as named in the CREATE statement; null for the table's or database's own
 * @param generated how its value is computed; null for a column that is written
 * @param identity whether the database chooses a value when none is given
 * @param comment the column's comment; null where there is none
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable String collation,
        @Nullable Generated generated,
        Identity identity,
        @Nullable String comment) {

    /**
     * GENERATED ALWAYS AS.
     *
     * @param expression the SQL between the parentheses
     * @param stored true for STORED, false for VIRTUAL
     */
    public record Generated(String expression, boolean stored) {}

    /** Who chooses the value of a new row. */
    public enum Identity {
        /** The one who inserts. */
        NONE,
        /** SQLite: the column is the rowid, numbers may be used again once their row is gone. */
        ROWID,
        /** The database, and never the same number twice. */
        AUTOINCREMENT
    }
}
