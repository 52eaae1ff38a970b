package io.github.schemata.migrate.drift;

import io.github.schemata.migrate.diff.Difference;

/**
 * One difference and what to do about it.
 *
 * @param between which two differ
 * @param difference object, fact and both values
 * @param cause the likely cause: a change by hand, a branch that is not merged, a forgotten generate, a pending update
 * @param cure the command that mends it
 */
public record Finding(Pair between, Difference difference, String cause, String cure) {

    /** The first is as it should be, the second as it is. */
    public enum Pair {
        ENTITIES_AND_CHANGELOG("entities", "changelog"),
        CHANGELOG_AND_DATABASE("changelog", "database");

        private final String first;
        private final String second;

        Pair(String first, String second) {
            this.first = first;
            this.second = second;
        }

        /** What is as it should be. */
        public String first() {
            return first;
        }

        /** What is as it is. */
        public String second() {
            return second;
        }
    }

    Finding with(String otherCause, String otherCure) {
        return new Finding(between, difference, otherCause, otherCure);
    }
}
