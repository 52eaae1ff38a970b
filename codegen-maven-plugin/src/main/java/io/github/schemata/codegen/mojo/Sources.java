package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.Changelog;
import io.github.schemata.codegen.source.Script;
import io.github.schemata.codegen.source.Source;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the one source. As with the connection, what stands on the command line wins over what stands in the pom. */
final class Sources {

    private static final String URL = "codegen.url";
    private static final String SCRIPT = "codegen.script";
    private static final String CHANGELOG = "codegen.changelog";
    private static final String ENVIRONMENT = "CODEGEN_URL";

    private final Properties typed;
    private final Map<String, String> environment;
    private final @Nullable Path basedir;

    /** @param typed what stands on the command line */
    Sources(Properties typed, Map<String, String> environment, @Nullable File basedir) {
        this.typed = typed;
        this.environment = environment;
        this.basedir = basedir == null ? null : basedir.toPath();
    }

    /**
     * What is configured.
     *
     * @param database makes the source of the url
     */
    record Configured(
            @Nullable String url,
            @Nullable File script,
            @Nullable File changelog,
            Supplier<Source> database) {}

    /** @throws CodegenException when it is none, or more than one */
    Source choose(Configured configured) {
        Map<String, Supplier<Source>> named = typed(configured);
        if (named.isEmpty()) {
            named = configured(configured);
        }
        if (named.isEmpty()) {
            throw new CodegenException("No database is named, and no script or changelog.\nGive one of"
                    + " -Dcodegen.url=jdbc:sqlite:path/to/file.db, -Dcodegen.script=path/to/schema.sql and"
                    + " -Dcodegen.changelog=path/to/changelog.yaml, or the same in the plugin's configuration.");
        }
        if (named.size() > 1) {
            List<String> names = new ArrayList<>(named.keySet());
            String last = names.remove(names.size() - 1);
            throw new CodegenException(String.join(", ", names) + " and " + last + " are given, and tables come from"
                    + " one source.\nLeave all but one of them out.");
        }
        return named.values().iterator().next().get();
    }

    private Map<String, Supplier<Source>> typed(Configured configured) {
        Map<String, Supplier<Source>> named = new LinkedHashMap<>();
        if (isGiven(typed.getProperty(URL))) {
            named.put(URL, configured.database());
        }
        if (isGiven(typed.getProperty(SCRIPT))) {
            named.put(SCRIPT, () -> new Script(here(typed.getProperty(SCRIPT))));
        }
        if (isGiven(typed.getProperty(CHANGELOG))) {
            named.put(CHANGELOG, () -> Changelog.in(folder(), here(typed.getProperty(CHANGELOG))));
        }
        return named;
    }

    private Map<String, Supplier<Source>> configured(Configured configured) {
        Map<String, Supplier<Source>> named = new LinkedHashMap<>();
        if (isGiven(environment.get(ENVIRONMENT))) {
            named.put(URL + " (environment variable " + ENVIRONMENT + ")", configured.database());
        } else if (isGiven(configured.url())) {
            named.put(URL, configured.database());
        }
        File script = configured.script();
        if (script != null) {
            named.put(SCRIPT, () -> new Script(folder().resolve(script.toPath()).normalize()));
        }
        File changelog = configured.changelog();
        if (changelog != null) {
            named.put(CHANGELOG, () -> Changelog.in(folder(), folder().resolve(changelog.toPath())));
        }
        return named;
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** What was typed is meant from the folder it was typed in; where it is not there, from the project's. */
    private Path here(String path) {
        Path here = Connections.userFolder().resolve(path.strip()).normalize();
        return Files.exists(here) || basedir == null
                ? here
                : basedir.resolve(path.strip()).normalize();
    }

    private Path folder() {
        return basedir == null ? Connections.userFolder() : basedir;
    }
}
