package io.github.schemata.migrate.changelog;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a changelog is read.
 *
 * @param file where it is
 * @param contexts Liquibase's contexts, as an expression; null for none given, so that everything runs
 * @param labels Liquibase's label expression; null for none given
 * @param parameters values for {@code ${…}} in the changelog
 * @param projectClasses the project's class path, asked for only when a changelog names a resource or class that is
 *     found nowhere else
 */
public record ChangelogSettings(
        ChangelogFile file,
        @Nullable String contexts,
        @Nullable String labels,
        Map<String, String> parameters,
        Supplier<ClassLoader> projectClasses) {

    public ChangelogSettings {
        parameters = Map.copyOf(parameters);
    }

    /** The changelog with nothing else said. */
    public static ChangelogSettings of(ChangelogFile file) {
        return new ChangelogSettings(file, null, null, Map.of(), ChangelogSettings.class::getClassLoader);
    }

    /** The same of a changelog at another place. */
    public ChangelogSettings withFile(ChangelogFile other) {
        return new ChangelogSettings(other, contexts, labels, parameters, projectClasses);
    }
}
