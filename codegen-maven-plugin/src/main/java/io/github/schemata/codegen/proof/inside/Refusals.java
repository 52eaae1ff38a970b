package io.github.schemata.codegen.proof.inside;

import java.util.List;

/** Tells a row that the table does not want from an entity that writes wrongly. */
final class Refusals {

    /** The driver's names of the constraints that only a row's values break; NOT NULL and DATATYPE are the mapping's. */
    private static final List<String> OF_VALUES = List.of(
            "SQLITE_CONSTRAINT_CHECK",
            "SQLITE_CONSTRAINT_FOREIGNKEY",
            "SQLITE_CONSTRAINT_PRIMARYKEY",
            "SQLITE_CONSTRAINT_ROWID",
            "SQLITE_CONSTRAINT_TRIGGER",
            "SQLITE_CONSTRAINT_UNIQUE");

    private Refusals() {}

    static boolean isOfTable(Throwable e) {
        String message = String.valueOf(Causes.root(e).getMessage());
        return OF_VALUES.stream().anyMatch(message::contains);
    }
}
