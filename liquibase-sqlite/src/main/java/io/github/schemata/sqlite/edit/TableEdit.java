package io.github.schemata.sqlite.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wanted difference of a table. Names are plain, without quotes; types, defaults and expressions are SQL.
 *
 * <p>Edits never rename: that is native in SQLite, and right.
 */
public sealed interface TableEdit {

    /**
     * A new column.
     *
     * @param name its name
     * @param definition what stands behind the name: type and column constraints, as SQL; may be empty
     * @param position where it goes
     */
    record AddColumn(String name, String definition, Position position) implements TableEdit {}

    /**
     * A column goes, and with it, as in PostgreSQL, the keys and checks of this table that involve it.
     * (Indexes are the rebuild's affair; what else uses the column refuses the change before it gets here.)
     */
    record DropColumn(String column) implements TableEdit {}

    /** Another declared type. */
    record ChangeType(String column, String type) implements TableEdit {}

    /** NOT NULL, unless it is there already. */
    record AddNotNull(String column, @Nullable String constraintName) implements TableEdit {}

    /** NOT NULL goes. */
    record DropNotNull(String column) implements TableEdit {}

    /** DEFAULT, new or instead of the one before. */
    record SetDefault(String column, String expression) implements TableEdit {}

    /** DEFAULT goes. */
    record DropDefault(String column) implements TableEdit {}

    /** AUTOINCREMENT for the column, which is the table's INTEGER PRIMARY KEY afterwards. */
    record AddAutoIncrement(String column) implements TableEdit {}

    /** A primary key. */
    record AddPrimaryKey(@Nullable String name, List<String> columns) implements TableEdit {
        public AddPrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /** The primary key goes, AUTOINCREMENT with it. */
    record DropPrimaryKey() implements TableEdit {}

    /** A UNIQUE constraint. */
    record AddUnique(@Nullable String name, List<String> columns) implements TableEdit {
        public AddUnique {
            columns = List.copyOf(columns);
        }
    }

    /** A UNIQUE constraint goes: the one of that name, else the unnamed one over these columns. */
    record DropUnique(@Nullable String name, List<String> columns) implements TableEdit {
        public DropUnique {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A foreign key.
     *
     * @param parentColumns empty for the parent's primary key
     * @param onDelete {@code CASCADE}, {@code SET NULL} …; null for none
     * @param onUpdate likewise
     */
    record AddForeignKey(
            @Nullable String name,
            List<String> columns,
            String parent,
            List<String> parentColumns,
            @Nullable String onDelete,
            @Nullable String onUpdate,
            boolean deferrable,
            boolean initiallyDeferred)
            implements TableEdit {
        public AddForeignKey {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }
    }

    /**
     * A foreign key goes: the one of that name; else the unnamed one whose derived name
     * ({@code <table>_<columns>_fkey}, {@code fk_<table>_<columns>}) or whose columns ({@code a, b}) are this; else
     * the only unnamed one.
     */
    record DropForeignKey(@Nullable String name) implements TableEdit {}

    /** All foreign keys that lead to {@code parent} go; all of the table for null. */
    record DropForeignKeysTo(@Nullable String parent) implements TableEdit {}

    /** A CHECK constraint. */
    record AddCheck(@Nullable String name, String expression) implements TableEdit {}

    /** The CHECK constraint of that name goes. */
    record DropCheck(String name) implements TableEdit {}

    /** Where a new column goes. */
    sealed interface Position {
        /** Behind all others. */
        record Last() implements Position {}

        /** Behind this column. */
        record After(String column) implements Position {}

        /** Before this column. */
        record Before(String column) implements Position {}

        /** At this place, counted from 1; behind all others where the table has fewer. */
        record At(int place) implements Position {}
    }
}
