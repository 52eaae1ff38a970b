package io.github.schemata.migrate.draft;

import io.github.schemata.migrate.MigrateException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The changelog that includes all of {@code changes/} beside it. The folder may be missing: git keeps no empty one.
 */
public final class MasterChangelog {

    private MasterChangelog() {}

    /**
     * Its text, in the format that the file's name says.
     *
     * @throws MigrateException when a file of that name cannot include others
     */
    public static String text(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "yaml", "yml" -> "databaseChangeLog:\n" + includeLine(file);
            case "json" -> """
                    {
                      "databaseChangeLog": [
                        {"includeAll": {"path": "changes/", "relativeToChangelogFile": true, "errorIfMissingOrEmpty": false}}
                      ]
                    }
                    """;
            case "xml" -> XmlText.head(false) + includeLine(file) + "</databaseChangeLog>\n";
            default ->
                throw new MigrateException("The changelog " + file + " cannot be written: '" + name
                        + "' says neither YAML, XML nor JSON.\n"
                        + "Give -Dmigrate.changelogFile a name that ends with .yaml, .xml or .json.");
        };
    }

    /** What makes a changelog include all of {@code changes/}, in its own format. */
    public static String includeLine(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return "  <includeAll path=\"changes/\" relativeToChangelogFile=\"true\" errorIfMissingOrEmpty=\"false\"/>\n";
        }
        if (name.endsWith(".json")) {
            return "{\"includeAll\": {\"path\": \"changes/\", \"relativeToChangelogFile\": true,"
                    + " \"errorIfMissingOrEmpty\": false}}";
        }
        return "  - includeAll: {path: changes/, relativeToChangelogFile: true, errorIfMissingOrEmpty: false}\n";
    }
}
