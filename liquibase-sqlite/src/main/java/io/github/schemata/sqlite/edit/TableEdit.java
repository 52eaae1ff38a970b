package io.github.schemata.sqlite.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wanted difference of a table. Names are plain, without quotes; types, defaults and expressions are SQL.
 *
 * <p>Edits never rename: that is native in SQLite, and right.
 */
public sealed interface TableEdit {

    /** Calls the visitor's method for this kind of edit. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A new column.
     *
     * @param name its name
     * @param definition what stands behind the name: type and column constraints, as SQL; may be empty
     * @param position where it goes
     */
    record AddColumn(String name, String definition, Position position) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column goes, and with it, as in PostgreSQL, the keys and checks of this table that involve it.
     * (Indexes are the rebuild's affair; what else uses the column refuses the change before it gets here.)
     *
     * @param undoing whether it was added by a change that is now undone: then a view that has it by {@code SELECT *},
     *     and stood there before it, does not refuse the change
     */
    record DropColumn(String column, boolean undoing) implements TableEdit {
        public DropColumn(String column) {
            this(column, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Another declared type. */
    record ChangeType(String column, String type) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** NOT NULL, unless it is there already. */
    record AddNotNull(String column, @Nullable String constraintName) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** NOT NULL goes; refused where it comes with the primary key. */
    record DropNotNull(String column) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** DEFAULT, new or instead of the one before. */
    record SetDefault(String column, String expression) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** DEFAULT goes. */
    record DropDefault(String column) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * AUTOINCREMENT for the column, which is the table's INTEGER PRIMARY KEY afterwards: a type like BIGINT becomes
     * INTEGER, and the key is made where there is none. An existing key stays where it is, at the column or in the
     * table's list.
     */
    record AddAutoIncrement(String column) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** AUTOINCREMENT goes; the column stays the table's INTEGER PRIMARY KEY, and its type INTEGER. */
    record DropAutoIncrement(String column) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A primary key. */
    record AddPrimaryKey(@Nullable String name, List<String> columns) implements TableEdit {
        public AddPrimaryKey {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The primary key goes, AUTOINCREMENT and WITHOUT ROWID with it; what WITHOUT ROWID kept from being NULL is NOT
     * NULL afterwards.
     */
    record DropPrimaryKey() implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A UNIQUE constraint. */
    record AddUnique(@Nullable String name, List<String> columns) implements TableEdit {
        public AddUnique {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A UNIQUE constraint goes: the one of that name, else the unnamed one over these columns; without a name also a
     * named one over these columns.
     */
    record DropUnique(@Nullable String name, List<String> columns) implements TableEdit {
        public DropUnique {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A foreign key goes: the one of that name; else the unnamed one whose derived name
     * ({@code <table>_<columns>_fkey}, {@code fk_<table>_<columns>}) or whose columns ({@code a, b}) are this; else
     * the only unnamed one.
     */
    record DropForeignKey(@Nullable String name) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** All foreign keys that lead to {@code parent} go; all of the table for null. */
    record DropForeignKeysTo(@Nullable String parent) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A CHECK constraint. */
    record AddCheck(@Nullable String name, String expression) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The CHECK constraint of that name goes, else the unnamed one whose expression this is. */
    record DropCheck(String name) implements TableEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

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

    /**
     * What is done with each kind of edit.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R> {
        R visit(AddColumn edit);

        R visit(DropColumn edit);

        R visit(ChangeType edit);

        R visit(AddNotNull edit);

        R visit(DropNotNull edit);

        R visit(SetDefault edit);

        R visit(DropDefault edit);

        R visit(AddAutoIncrement edit);

        R visit(DropAutoIncrement edit);

        R visit(AddPrimaryKey edit);

        R visit(DropPrimaryKey edit);

        R visit(AddUnique edit);

        R visit(DropUnique edit);

        R visit(AddForeignKey edit);

        R visit(DropForeignKey edit);

        R visit(DropForeignKeysTo edit);

        R visit(AddCheck edit);

        R visit(DropCheck edit);
    }
}
