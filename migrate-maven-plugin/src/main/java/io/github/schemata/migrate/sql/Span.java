package io.github.schemata.migrate.sql;

/**
 * Which changesets a script is of.
 *
 * @param start the place where it begins: how many changesets of the changelog come before it
 * @param end the place where it ends; before {@code start} in a script that undoes
 * @param up whether it applies, rather than undoes
 * @param from what the user called the place where it begins
 * @param to what the user called the place where it ends
 */
public record Span(int start, int end, boolean up, String from, String to) {

    /** How many changesets it is of. */
    int size() {
        return Math.abs(end - start);
    }

    int first() {
        return Math.min(start, end);
    }

    int last() {
        return Math.max(start, end);
    }
}
