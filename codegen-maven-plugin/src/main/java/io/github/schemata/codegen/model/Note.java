package io.github.schemata.codegen.model;

/**
 * Something the user should know of.
 *
 * @param level how loudly it is said
 * @param text one line
 */
public record Note(Level level, String text) {

    /** How loudly a note is said. */
    public enum Level {
        /** Something is left out or not as the database has it: the user may want to change that. */
        WARNING,
        /** A decision of consequence. */
        INFO,
        /** A decision that explains the code. */
        DEBUG
    }
}
