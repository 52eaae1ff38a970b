package io.github.schemata.migrate.testing;

import io.github.schemata.migrate.jpa.EntityRequest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Entities as somebody writes them, in one text: each class begins after a line of {@code ---}. Edits give other texts.
 *
 * @param text the classes, all of package {@code shop}
 * @param properties Hibernate's settings
 */
public record EntitySources(String text, Map<String, String> properties) {

    private static final String IMPORTS = """
            package shop;
            import jakarta.persistence.*;
            import jakarta.persistence.Table;
            import jakarta.persistence.Index;
            import java.io.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.Check;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.type.SqlTypes;
            """;

    /** Held, since a level is forgotten with its logger. */
    private static final Logger LOG = Logger.getLogger("org.hibernate");

    /** With one place of the text replaced. */
    public EntitySources edit(String place, String by) {
        if (!text.contains(place)) {
            throw new IllegalArgumentException("not in the sources: " + place);
        }
        return new EntitySources(text.replace(place, by), properties);
    }

    /** With one more class. */
    public EntitySources more(String source) {
        return new EntitySources(text + "\n---\n" + source, properties);
    }

    /** Without the class of that name. */
    public EntitySources without(String name) {
        String kept = Stream.of(classes(text))
                .filter(source -> !name(source).equals(name))
                .collect(Collectors.joining("---\n"));
        return new EntitySources(kept, properties);
    }

    private static String[] classes(String text) {
        return text.split("(?m)^---\\R");
    }

    /** Compiles into an empty folder. */
    public EntityRequest compile(Path folder, HibernateJars hibernate) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src").resolve("shop"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (String source : classes(text)) {
            files.add(Files.writeString(sources.resolve(name(source) + ".java"), IMPORTS + source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-classpath", hibernate.classPath());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException(said.toString());
            }
        }
        return new EntityRequest(classes, List.of(), hibernate.jars(), List.of(), null, properties);
    }

    private static String name(String source) {
        List<String> words =
                List.of(source.replace("<", " <").replace("{", " {").split("\\s+"));
        for (int i = 0; i + 1 < words.size(); i++) {
            if (List.of("class", "enum", "record", "interface").contains(words.get(i))) {
                return words.get(i + 1);
            }
        }
        throw new IllegalArgumentException("no class: " + source);
    }

    /** Boots the entities by real Hibernate on a database, and calls {@code shop.Proof.run(Map)} of the sources. */
    public static void prove(EntityRequest entities, String url, Map<String, String> more) throws Exception {
        List<URL> places = new ArrayList<>();
        for (Path path : Stream.concat(Stream.of(entities.classes()), entities.classPath().stream())
                .toList()) {
            places.add(path.toUri().toURL());
        }
        places.add(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation());
        places.add(org.mariadb.jdbc.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation());
        Map<String, String> settings = new java.util.HashMap<>(entities.properties());
        settings.put("hibernate.connection.url", url);
        settings.put(
                "hibernate.connection.driver_class",
                url.startsWith("jdbc:postgresql") ? "org.postgresql.Driver" : "org.mariadb.jdbc.Driver");
        settings.putAll(more);
        LOG.setLevel(Level.OFF);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("shop.Proof").getMethod("run", Map.class).invoke(null, settings);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public String toString() {
        return properties.values().stream().collect(Collectors.joining(File.pathSeparator));
    }
}
