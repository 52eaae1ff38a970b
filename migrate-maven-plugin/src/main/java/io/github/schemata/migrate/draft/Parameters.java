package io.github.schemata.migrate.draft;

/**
 * Keeps Liquibase from reading <code>${…}</code> in a text as a parameter: of the same name there may be one, or a
 * variable of the environment.
 *
 * <p>Its own escape, <code>${:name}</code>, is only known where {@code liquibase.supportPropertyEscaping} is set, which
 * it is not by default, and drops blanks. So the file gets a parameter of its own that stands for the dollar sign.
 * Liquibase replaces parameters once in XML, but twice in YAML (YamlChangeLogParser, then DatabaseChangeLog.load).
 *
 * @see <a href="https://docs.liquibase.com/concepts/changelogs/property-substitution.html">property substitution</a>
 */
final class Parameters {

    static final String NAME = "dollar";

    private Parameters() {}

    static String escapedInXml(String text) {
        return text.replace("${", "${" + NAME + "}{");
    }

    static String escapedInYaml(String text) {
        return text.replace("${", "${" + NAME + "}{" + NAME + "}{");
    }
}
