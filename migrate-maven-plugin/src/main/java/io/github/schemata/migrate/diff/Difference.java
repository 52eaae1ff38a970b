package io.github.schemata.migrate.diff;

/**
 * One fact that differs.
 *
 * @param object what it is about: {@code table album}, {@code column album.title}, {@code index ix_title}
 * @param fact which fact: {@code type}, {@code default}; {@code existence} for an object that only one side has
 * @param wanted as it should be
 * @param found as it is
 */
public record Difference(String object, String fact, String wanted, String found) {

    @Override
    public String toString() {
        return fact.equals(Differences.EXISTENCE)
                ? object + " is " + (found.equals(Differences.MISSING) ? "missing" : "there, and should not be")
                : object + ": " + fact + " is " + found + ", should be " + wanted;
    }
}
