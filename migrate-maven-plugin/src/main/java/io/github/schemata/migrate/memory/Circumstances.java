package io.github.schemata.migrate.memory;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All but the files that says what a changelog means: how it is read, for which product, and by which classes, ours,
 * Liquibase's and its extensions'.
 */
final class Circumstances {

    /** Of the file's form; counts up when its meaning changes. */
    private static final String VERSION = "1";

    private Circumstances() {}

    static String digest(ChangelogSettings settings, DatabaseSettings database) {
        StringBuilder all = new StringBuilder(VERSION).append('\n');
        add(all, settings.file().file().toString());
        add(all, settings.file().resourceRoot().toString());
        add(all, settings.contexts() == null ? "none" : "is " + settings.contexts());
        add(all, settings.labels() == null ? "none" : "is " + settings.labels());
        new TreeMap<>(settings.parameters()).forEach((name, value) -> {
            add(all, name);
            add(all, value);
        });
        add(all, database.product().name());
        // A changelog may name them by ${database.defaultSchemaName}.
        database.schemas().forEach(schema -> add(all, schema));
        all.append('\n');
        addConfiguration(all);
        classPath().forEach(part -> add(all, part));
        return Digest.of(all.toString());
    }

    private static void add(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text).append('\n');
    }

    /** Liquibase is configured by the environment and by system properties, too. */
    private static void addConfiguration(StringBuilder all) {
        TreeMap<String, String> configuration = new TreeMap<>();
        System.getenv().forEach((name, value) -> put(configuration, "env " + name, name, value));
        for (String name : System.getProperties().stringPropertyNames()) {
            put(configuration, "property " + name, name, System.getProperty(name, ""));
        }
        configuration.put("property file.encoding", System.getProperty("file.encoding", ""));
        configuration.forEach((name, value) -> {
            add(all, name);
            add(all, value);
        });
    }

    private static void put(Map<String, String> configuration, String key, String name, String value) {
        if (name.toLowerCase(Locale.ROOT).startsWith("liquibase")) {
            configuration.put(key, value);
        }
    }

    /** In Maven the plugin's class loader knows its jars. */
    private static List<String> classPath() {
        if (Circumstances.class.getClassLoader() instanceof URLClassLoader realm) {
            return Arrays.stream(realm.getURLs()).map(Circumstances::stamp).toList();
        }
        return Arrays.stream(System.getProperty("java.class.path", "").split(System.getProperty("path.separator")))
                .map(part -> stamp(Path.of(part)))
                .toList();
    }

    private static String stamp(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme()) ? stamp(Path.of(uri)) : url.toString();
        } catch (URISyntaxException e) {
            return url.toString();
        }
    }

    private static String stamp(Path part) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(part, BasicFileAttributes.class);
            return part + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            return part + " is missing";
        }
    }
}
