package io.github.schemata.migrate.draft;

/**
 * Keeps Liquibase from reading <code>${…}</code> in a text as a parameter.
 *
 * <p>Its own escape, <code>${:name}</code>, is only known where {@code liquibase.supportPropertyEscaping} is set, which
 * it is not by default, and drops blanks. So the file gets a parameter of its own that stands for the dollar sign.
 *
 * @see <a href="https://docs.liquibase.com/concepts/changelogs/property-substitution.html">property substitution</a>
 */
final class Parameters {

    static final String NAME = "dollar";
    private static final String BEGIN = "${";

    private Parameters() {}

    static boolean mayBeIn(String text) {
        return text.contains(BEGIN);
    }

    static String escaped(String text) {
        return text.replace(BEGIN, BEGIN + NAME + "}{");
    }
}
