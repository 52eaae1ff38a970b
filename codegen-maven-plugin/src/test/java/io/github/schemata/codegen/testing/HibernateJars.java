package io.github.schemata.codegen.testing;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Hibernate versions that generated code must run on, each with all it needs and the SQLite driver, as jars. */
public enum HibernateJars {
    /** 6.6, Jakarta Persistence 3.1. */
    HIBERNATE_6("hibernate-6.jars", "target/hibernate-6.6"),
    /** 7.4, Jakarta Persistence 3.2. */
    HIBERNATE_7("hibernate-7.jars", "target/hibernate-7.4");

    private final Path directory;

    HibernateJars(String property, String copiedTo) {
        this.directory = Path.of(System.getProperty(property, copiedTo)).toAbsolutePath();
    }

    /** The jars, ordered by name. */
    public List<Path> jars() {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new IllegalStateException("no jars in " + directory + ": run mvn generate-test-resources");
            }
            return jars;
        } catch (IOException e) {
            throw new IllegalStateException("no folder " + directory + ": run mvn generate-test-resources", e);
        }
    }

    /** The jars and others. */
    public List<Path> jars(List<Path> libraries) {
        return Stream.concat(jars().stream(), libraries.stream()).toList();
    }

    /** The jars and others as javac's {@code -classpath} wants them. */
    public String classPath(List<Path> libraries) {
        return String.join(
                File.pathSeparator, jars(libraries).stream().map(Path::toString).toList());
    }

    /** The jars as javac's {@code -classpath} wants them. */
    public String classPath() {
        return String.join(
                File.pathSeparator, jars().stream().map(Path::toString).toList());
    }

    /** A class loader of the compiled classes and the jars, below nothing but the JDK. */
    public URLClassLoader classLoader(Path classes) {
        return classLoader(classes, List.of());
    }

    /** The same with other jars beside them. */
    public URLClassLoader classLoader(Path classes, List<Path> libraries) {
        List<URL> urls = new ArrayList<>();
        urls.add(url(classes));
        jars(libraries).forEach(jar -> urls.add(url(jar)));
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
