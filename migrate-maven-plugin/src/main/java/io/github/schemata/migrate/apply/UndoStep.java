package io.github.schemata.migrate.apply;

/** What a part of a rollback does to tables and columns; parts that lose nothing are left out. */
sealed interface UndoStep {

    /** A table gets another name; its rows stay. */
    record RenameTable(String from, String to) implements UndoStep {}

    /** A column gets another name; its values stay. */
    record RenameColumn(String table, String from, String to) implements UndoStep {}

    /** A table goes. */
    record DropTable(String table) implements UndoStep {}

    /**
     * SQL drops a table or column. It may have copied what stands there before, and put the copy in its place: where that
     * can be counted, it is not followed.
     *
     * @param drop what it says
     */
    record DropBySql(UndoStep drop) implements UndoStep {}

    /** A column goes. */
    record DropColumn(String table, String column) implements UndoStep {}

    /** Rows of a table go, or their values change. */
    record Touch(String table) implements UndoStep {}

    /**
     * What it does cannot be told before.
     *
     * @param what the change, for the user to read
     */
    record Unknown(String what) implements UndoStep {}
}
